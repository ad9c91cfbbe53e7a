import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { report } from "./shell.fixture.ts";

const seed = 20_261_122;

/** Ways to put a piece of script inside another: what is inside runs, or would. */
const wraps: Readonly<Record<string, (inner: string) => string>> = {
  "$( )": (inner) => `: $(${inner})`,
  '"$( )"': (inner) => `: "$(${inner})"`,
  "${x:- }": (inner) => `: \${x:-$(${inner})}`,
  "$(( ))": (inner) => `: $(( $(${inner}) ))`,
  "( )": (inner) => `( ${inner} )`,
  "{ }": (inner) => `{ ${inner}\n}`,
  if: (inner) => `if ${inner}\nthen :; fi`,
  for: (inner) => `for i in 1; do ${inner}\ndone`,
  while: (inner) => `while ${inner}\ndo :; done`,
  case: (inner) => `case x in x) ${inner}\n;; esac`,
  "case pattern": (inner) => `case x in $(${inner}\n)) ;; esac`,
  "function call": (inner) => `f() { ${inner}\n}; f`,
  "<( )": (inner) => `: <(${inner}\n)`,
  subscript: (inner) => `x[$(${inner}\n)]=1`,
  array: (inner) => `x=($(${inner}\n))`,
  "here-document": (inner) => `: <<E${inner.length}\n$(${inner}\n)\nE${inner.length}\n`,
  "[[ ]]": (inner) => `[[ -n $(${inner}\n) ]]`,
  "brace expansion": (inner) => `: {a,$(${inner}\n)}`,
  coproc: (inner) => `coproc { ${inner}\n}`,
};
const names = Object.keys(wraps);

/** The command in the middle is reported, or something is doubted. */
const isSeen = (line: string): boolean => report(line).some((each) => each.startsWith("needle") || each.startsWith("doubt"));

describe("nesting", () => {
  for (const [name, wrap] of Object.entries(wraps))
    test(`${name}, to any depth, shows the command within or a doubt`, () => {
      let line = "needle";
      for (let depth = 0; depth < 300 && line.length < 20_000; depth++) {
        line = wrap(line);
        if (depth < 8 || depth % 37 === 0) expect(isSeen(line)).toBe(true);
      }
      expect(isSeen(line)).toBe(true);
    });

  test("kinds of nesting mixed show the command within or a doubt", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 60 }), (kinds) => {
        const line = kinds.reduce((inner, kind) => (wraps[kind] as (inner: string) => string)(inner), "needle");
        return line.length > 40_000 || isSeen(line);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("brackets and quotes without an end never throw", () => {
    for (const open of [
      "$(",
      "${a:-",
      '"',
      "((",
      "{ ",
      "(",
      "`",
      "$((",
      "[[ ",
      "{a,",
      "<(",
      "$(( $(",
      "a[",
      "'",
      "$'",
      "<<E\n",
      "if ",
      "case x in ",
    ])
      for (const count of [1, 10, 300, 2000]) expect(() => report(open.repeat(count) + "needle")).not.toThrow();
  }, 60_000);
});

const pieces = [
  "$(",
  ")",
  "`",
  '"',
  "'",
  "${",
  "}",
  "((",
  "))",
  "<<E\n",
  "\nE\n",
  ";",
  "&&",
  "||",
  "|",
  "&",
  "if ",
  "then ",
  "fi ",
  "do ",
  "done ",
  "for x in ",
  "while ",
  "case x in ",
  "esac ",
  "x=",
  "a[",
  "]",
  "{a,b}",
  "*",
  "\\",
  "\n",
  "#",
  "$x",
  "$@",
  "eval ",
  "f() ",
  "{ ",
  "trap ",
  "[[ ",
  "]] ",
  "!",
  "<(",
  "\0",
  "\r",
  "é",
  "a ",
  "1+",
  "$((",
  "~",
  "exec ",
  "set -- ",
  "IFS=",
];

test(`no text makes it throw (seed ${seed})`, () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, (line) => {
      const found = report(line);
      return !found.includes("doubt: internal-error");
    }),
    { seed, numRuns: 3000 },
  );
});

/** Milliseconds of the processor, at best: the machine may have other things to do. */
const fastest = (line: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best > 500; run++) {
    const start = process.cpuUsage();
    report(line);
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
};

describe("100 kB take less than a second", () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));
  const nested = (depth: number): string => "for i in {1..16}; do ".repeat(depth) + "a $i; " + "done; ".repeat(depth);
  const lines: Readonly<Record<string, string>> = {
    commands: long("a;"),
    "a word": `a ${long("x")}`,
    words: `a ${long("x ")}`,
    variables: `a ${long("$x")}`,
    "different variables": Array.from({ length: 9000 }, (_, i) => `v${i}=x`).join(";"),
    "brace products": `a ${"{a,b}".repeat(20_000)}`,
    "brace groups": `a ${long("{a,b} ")}`,
    "open braces": `a ${long("{a,")}`,
    "braces that are none": `a ${long("{a")}${long("}")}`,
    quotes: `a ${long("'")}`,
    "double quotes": `a ${long('"a"')}`,
    substitutions: `a ${long("$(b)")}`,
    backticks: `a ${long("`b`")}`,
    "and, or": long("a && b || "),
    assignments: long("x=1 && "),
    pipes: long("a|"),
    "loops in loops": nested(8),
    "loops that evaluate": `for i in {1..16}; do ${"for j in {1..16}; do ".repeat(4)}eval "a $i"; ${"done; ".repeat(4)}done`,
    "a doubling variable": `x=aaaaaaaa; ${"x=$x$x; ".repeat(40)}a $x`,
    "a doubling list": `set -- a b; ${'set -- "$@" "$@"; '.repeat(40)}a "$@"`,
    "a replacement that grows": `x=${"a".repeat(3000)}; ${"x=${x//a/$x}; ".repeat(5)}a $x`,
    "functions that call twice": Array.from({ length: 30 }, (_, i) => `f${i}() { f${i + 1}; f${i + 1}; }`).join("; ") + "; f0",
    "eval of eval": `${"eval ".repeat(20_000)}a`,
    "here-documents": long("a <<E\nx\nE\n"),
    functions: long("f() { a; };"),
    arithmetic: `((${long("x+")}1))`,
    "nested arithmetic": `((${"(".repeat(50_000)}${")".repeat(50_000)}))`,
    "array elements": `x=(${long("a ")}); ${"a ${x[@]}; ".repeat(100)}`,
    conditions: `[[ ${long("a && ")} a ]]`,
    cases: `case x in ${long("a) b;; ")} esac`,
    comments: long("# a\n"),
    "continued lines": long("a \\\n"),
    parameters: `a ${long("${x:-y}")}`,
  };
  for (const [name, line] of Object.entries(lines))
    test(name, () => {
      expect(fastest(line)).toBeLessThan(1000);
    });
});
