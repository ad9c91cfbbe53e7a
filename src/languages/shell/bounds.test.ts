import { longLines } from "./long-lines.fixture.ts";
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

describe("100 kB come to an end, read or in doubt", () => {
  for (const [name, line] of Object.entries(longLines))
    test(name, () => {
      expect(report(line)).not.toContain("doubt: internal-error");
    });
});

describe("what costs too much to be walked is doubted, never passed over", () => {
  const long = `x=${"a".repeat(60_000)}`;
  const lines: Readonly<Record<string, string>> = {
    "words that are long": `${long}; a ${"$x ".repeat(90)}; needle`,
    "a word that is long": `${long}; a ${"$x".repeat(90)}; needle`,
    "a function's": `f() { a ${"$x ".repeat(90)}; needle; }; ${long}; f`,
    "a list's": `${long}; set -- ${"$x ".repeat(40)}; a "$@" "$@" "$@"; needle`,
    "a loop's": `${long}; for i in 1 2 3 4; do a ${"$x ".repeat(40)}; done; needle`,
    "a text's": `${long}; a ${"$x ".repeat(80)}; eval "${"a;".repeat(20_000)}"; needle`,
    "a branch's": `${long}; if a ${"$x ".repeat(90)}; then b; else needle; fi`,
    "a pipe's": `${long}; a ${"$x ".repeat(90)} | needle`,
    "a substitution's": `${long}; a ${"$x ".repeat(90)} $(needle); b $(needle)`,
  };
  for (const [name, line] of Object.entries(lines)) test(name, () => expect(isSeen(line)).toBe(true));
});
