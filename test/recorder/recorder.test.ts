import { expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { find, missed } from "./compare.ts";
import { generate } from "./generate.ts";
import { hasSandbox, makeRoot, record } from "./sandbox.ts";

const runs = Number(process.env["RECORDER_RUNS"] ?? 1500);
const seed = Number(process.env["RECORDER_SEED"] ?? 20_261_122);
const batch = 500;

/** Lines for which the walk missed a command, with what it missed. */
const disagreements = (lines: readonly string[], root: string): string[] => {
  const recorded = record(lines, root);
  return lines.flatMap((line, i) => {
    const lost = missed(recorded[i] ?? [], find(line));
    return lost.length === 0 ? [] : [`${JSON.stringify(line)} ran ${lost.map(({ words, cwd }) => JSON.stringify(words) + cwd).join(" ")}`];
  });
};

test.if(hasSandbox())(
  `every command that bash runs is found, or the line is doubted (seed ${seed}, ${runs} lines)`,
  () => {
    const root = makeRoot();
    const lines = generate(runs, seed);
    const found: string[] = [];
    for (let at = 0; at < lines.length; at += batch) found.push(...disagreements(lines.slice(at, at + batch), root));
    rmSync(root, { recursive: true });
    expect(found).toEqual([]);
  },
  60_000 + runs * 40,
);

test.if(hasSandbox())("the sandbox records what bash runs, and where", () => {
  const root = makeRoot();
  const [first, second] = record(["cd d1; x='a b'; aa $x \"$x\" ''", "nothing-known | bb"], root);
  rmSync(root, { recursive: true });
  expect(first).toEqual([{ cwd: "/work/d1", words: ["aa", "a", "b", "a b", ""] }]);
  expect(second?.map(({ words }) => words.join(" ")).sort()).toEqual(["bb", "nothing-known"]);
});

test("most generated lines are understood without a doubt", () => {
  const lines = generate(400, seed);
  const understood = lines.filter((line) => find(line).doubts.length === 0).length;
  expect(understood / lines.length).toBeGreaterThan(0.6);
});
