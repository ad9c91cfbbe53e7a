import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { longLines } from "../languages/shell/long-lines.fixture.ts";
import { exampleMachine } from "./examples.ts";
import { knowledge, loadTools, understandShell, type Knowledge } from "./index.ts";

const seed = 20_261_122;
const quoted = (line: string): string => `'${line.replaceAll("'", `'\\''`)}'`;
const loops = (body: string): string => `for a in {1..16}; do for b in {1..16}; do for c in {1..16}; do ${body}; done; done; done`;

/** How often a program is looked up while a line is understood, and whether it was understood to its end. */
const workOf = (line: string): { programs: number; isDoubted: boolean } => {
  let programs = 0;
  const counting: Knowledge = { tools: { get: (name) => (programs++, knowledge.tools.get(name)) } };
  const { doubts } = understandShell(line, exampleMachine, counting);
  return { programs, isDoubted: doubts.length > 0 };
};

/** Each makes little text into much work; the last command must be found all the same. */
const nests: Readonly<Record<string, string>> = {
  "loops in a shell in loops": loops(`bash -c ${quoted(loops("true"))}`),
  "loops in a shell in a shell in loops": loops(`bash -c ${quoted(`sh -c ${quoted(loops("true"))}`)}`),
  "loops in eval in loops": loops(`eval ${quoted(loops("true"))}`),
  "loops that a tool runs": loops(`find . -exec sh -c ${quoted(loops("true"))} \\;`),
  "loops in a pager": loops(`PAGER=${quoted(loops("true"))} git log`),
  "a script over and over": loops("bash read.sh"),
  "recipes over and over": loops("make deep"),
  "a long output that is run": `${loops("true")} | bash; printf '%s' 'ls #' ${"'aaaaaaaaaaaaaaaa' ".repeat(4200)} $'\\nrm x' | bash`,
};

/** Commands of one call, whatever scripts they are in, and what each looks up. */
const programsMax = 20_000;

describe("one call costs no more than so many commands, and what is not looked at is doubted:", () => {
  for (const [name, line] of Object.entries(nests))
    test(name, () => {
      const { programs, isDoubted } = workOf(`${line}\nrm /srv/x`);
      expect(programs).toBeLessThan(programsMax);
      const { effects } = understandShell(`${line}\nrm /srv/x`, exampleMachine, knowledge);
      expect(isDoubted || effects.some(({ resource }) => resource.name === "/srv/x")).toBe(true);
    });
  for (const [name, line] of Object.entries(longLines))
    test(`100 kB of ${name}`, () => expect(workOf(line).programs).toBeLessThan(programsMax));
});

/** Words that nobody expects where they stand. */
const odd = [
  "",
  "-",
  "--",
  "-x",
  "--x",
  "--x=",
  "-=",
  "=",
  "$X",
  "$(a)",
  "'a b'",
  "{}",
  "*",
  "é",
  "/",
  "..",
  "@",
  "%",
  "'\\'",
  "'\"'",
  "$'\\n'",
  "0",
  "-1",
  "a=b",
  "<(a)",
];
const examples = loadTools().flatMap(({ examples: { allow, guard, doubt } }) => [...allow, ...Object.keys(guard), ...Object.keys(doubt)]);

describe(`understanding ends without an error (seed ${seed})`, () => {
  const isUnderstood = (line: string): boolean =>
    understandShell(line, exampleMachine, knowledge).doubts.every(({ reason }) => reason !== "internal-error");

  test("for examples with odd words in them", () => {
    const edits = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...odd), fc.constantFrom(0, 1, 2)), { minLength: 1, maxLength: 3 });
    const lines = fc.tuple(fc.constantFrom(...examples), edits).map(([line, changes]) => {
      const words = line.split(" ");
      for (const [at, word, removed] of changes) words.splice(1 + (at % words.length), removed, word);
      return words.join(" ");
    });
    fc.assert(fc.property(lines, isUnderstood), { seed, numRuns: 8000 });
  });

  test("for examples cut in two and put together", () => {
    const halves = fc.tuple(fc.constantFrom(...examples), fc.nat(200), fc.constantFrom(...examples), fc.nat(200));
    fc.assert(
      fc.property(halves, ([a, from, b, to]) => isUnderstood(a.slice(0, from % (a.length + 1)) + b.slice(to % (b.length + 1)))),
      { seed, numRuns: 8000 },
    );
  });

  test("for every tool without words, and with one odd word", () => {
    const names = loadTools().flatMap(({ name }) => name.split(", ").slice(0, 1));
    expect(names.flatMap((name) => [name, ...odd.map((word) => `${name} ${word}`)]).filter((line) => !isUnderstood(line))).toEqual([]);
  });
});
