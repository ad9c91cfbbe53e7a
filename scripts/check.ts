/** Everything that must hold before a change is done: format, lint, types, generated files, tests. One command, the same everywhere. */
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["src", "test", "bench", "scripts", "packs/dataset-etl/loader", "packs/dataset-etl/loaders"];
const bin = (name: string): string => `${root}node_modules/.bin/${name}`;

const run = (argv: readonly string[]): boolean =>
  Bun.spawnSync([...argv], { cwd: root, stdin: "ignore", stdout: "inherit", stderr: "inherit" }).exitCode === 0;

const difference = (): string => Bun.spawnSync(["git", "diff"], { cwd: root, stdin: "ignore", stdout: "pipe" }).stdout.toString();

/** In a clean checkout this is `git diff --exit-code`; in one with changes it asks whether generating adds to them. */
const isGeneratedFresh = (): boolean => {
  const before = difference();
  if (!run([process.execPath, "scripts/generate.ts"])) return false;
  const isSame = difference() === before;
  if (!isSame) console.error("generated files were stale: they are written anew, commit them");
  return isSame;
};

const steps: readonly (readonly [string, () => boolean])[] = [
  ["format", () => run([bin("oxfmt"), "--check", ...folders])],
  ["lint", () => run([bin("oxlint"), ...folders])],
  ["types", () => run([bin("tsc"), "--noEmit"])],
  ["generated files", isGeneratedFresh],
  ["tests", () => run([process.execPath, "scripts/test.ts"])],
];

const failed = steps.filter(([name, step]) => {
  const start = performance.now();
  const holds = step();
  console.log(`${holds ? "ok  " : "FAIL"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return !holds;
});
console.log(
  `${steps.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.map(([name]) => name).join(", ")}` : ""}`,
);
process.exit(failed.length === 0 ? 0 : 1);
