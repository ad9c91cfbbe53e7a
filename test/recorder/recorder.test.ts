import { expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { loadTools } from "../../src/catalog/index.ts";
import { find } from "./compare.ts";
import { disagreements, together } from "./disagreements.ts";
import { generate } from "./generate.ts";
import { reasonNotToRun } from "./isolated.ts";
import { soup } from "./soup.ts";
import { hasDash, hasSandbox, makeRoot, record } from "./sandbox.ts";

const isWhole = process.env["RECORDER_RUNS"] !== undefined;
const runs = Number(process.env["RECORDER_RUNS"] ?? 600);
const seed = Number(process.env["RECORDER_SEED"] ?? 20_261_122);

test.if(hasSandbox())(
  `every command that bash runs is found, or the line is doubted (seed ${seed}, ${runs} lines)`,
  async () => {
    const root = makeRoot();
    const { missed } = await disagreements(generate(runs, seed), root);
    rmSync(root, { recursive: true });
    expect(missed).toEqual([]);
  },
  60_000 + runs * 40,
);

test.if(hasSandbox())(
  `the same holds for lines that are hardly grammatical (seed ${seed}, ${runs / 2} lines)`,
  async () => {
    const root = makeRoot();
    const { missed, ran } = await disagreements(soup(runs / 2, seed), root);
    rmSync(root, { recursive: true });
    expect(missed).toEqual([]);
    expect(ran / runs).toBeGreaterThan(0.05);
  },
  60_000 + runs * 40,
);

test.if(hasSandbox() && hasDash())(
  `the same holds for what dash runs, of what is read as any shell could (seed ${seed}, ${runs / 5} lines)`,
  async () => {
    const root = makeRoot();
    // Without the list that nothing but bash takes.
    const generated = generate(runs / 10, seed).map((line) => line.replace(" a=(1 'p q' 3)", ""));
    const { missed, ran } = await disagreements([...generated, ...soup(runs / 10, seed)], root, "dash");
    rmSync(root, { recursive: true });
    expect(missed).toEqual([]);
    expect(ran / runs).toBeGreaterThan(0.03);
  },
  60_000 + runs * 40,
);

/** Beside the other tests a third of the examples is enough, every day another; `npm run test:recorder` takes all. */
const thirds = isWhole ? 1 : 3;
const third = Math.floor(Date.now() / 86_400_000) % thirds;

test.if(hasSandbox())(
  `every command that bash runs for an example of a tool is found, or the example is doubted (part ${third + 1} of ${thirds})`,
  async () => {
    const root = makeRoot();
    const examples = loadTools().flatMap(({ examples: { allow, guard, doubt } }) => [
      ...allow,
      ...Object.keys(guard),
      ...Object.keys(doubt),
    ]);
    const lines = [...new Set(examples)].filter((line) => reasonNotToRun(line) === undefined);
    const { missed } = await disagreements(together(lines.filter((_, at) => at % thirds === third)), root);
    rmSync(root, { recursive: true });
    expect(missed).toEqual([]);
    expect(lines.length / new Set(examples).size).toBeGreaterThan(0.99);
  },
  300_000,
);

test.if(hasSandbox())("the sandbox records what bash runs, and where", async () => {
  const root = makeRoot();
  const lines = ["cd d1; x='a b'; aa $x \"$x\" '' > o", "nothing-known | bb", "kill 0; aa", "aa", "/bin/sh -c x; /usr/bin/[ y ]"];
  const all = await record(lines, root);
  rmSync(root, { recursive: true });
  expect(all[0]).toEqual({ commands: [{ cwd: "/sandbox/0/d1", words: ["aa", "a", "b", "a b", ""] }], written: ["/sandbox/0/d1/o"] });
  expect(all.slice(1).map(({ commands }) => commands.map(({ words }) => words.join(" ")).toSorted())).toEqual([
    ["bb", "nothing-known"],
    [],
    ["aa"],
    ["/bin/sh -c x", "/usr/bin/[ y ]"],
  ]);
});

test("most generated lines are understood without a doubt", () => {
  const lines = generate(400, seed);
  const understood = lines.filter((line) => find(line).doubts.length === 0).length;
  expect(understood / lines.length).toBeGreaterThan(0.6);
});
