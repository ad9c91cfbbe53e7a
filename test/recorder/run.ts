/**
 * Against the real bash, in the sandbox:
 *
 *     npm run test:recorder -- --runs N [--seed S]     as many generated lines as wanted
 *     npm run test:recorder -- --lines FILE.jsonl …    the lines of files that have `{"cmd": …}` in each of theirs
 */
import { readFileSync, rmSync } from "node:fs";
import { disagreements } from "./disagreements.ts";
import { reasonNotToRun } from "./isolated.ts";
import { hasSandbox, makeRoot } from "./sandbox.ts";

const at = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length];

const runGenerated = (): boolean =>
  Bun.spawnSync(["bun", "test", "test/recorder"], {
    env: { ...process.env, RECORDER_RUNS: at("runs") ?? "10000", RECORDER_SEED: at("seed") ?? String(Date.now() % 1_000_000_000) },
    stdio: ["inherit", "inherit", "inherit"],
  }).exitCode === 0;

const linesOf = (path: string): string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => (JSON.parse(text) as { cmd: string }).cmd);

const runFile = async (path: string): Promise<boolean> => {
  const root = makeRoot();
  const lines = linesOf(path);
  const reasons = lines.map(reasonNotToRun);
  const { ran, still, doubted, missed } = await disagreements(
    lines.filter((_, i) => reasons[i] === undefined),
    root,
  );
  rmSync(root, { recursive: true });
  for (const each of missed) console.log(`missed: ${each}`);
  console.log(
    `${path}: ${lines.length} lines; bash ran something in ${ran} and nothing in ${still}; ${doubted} doubted, ${missed.length} missed`,
  );
  for (const [reason, left] of Object.entries(
    Object.groupBy(
      reasons.filter((reason) => reason !== undefined),
      (reason) => reason,
    ),
  ))
    console.log(`  ${left?.length ?? 0} left out: ${reason}`);
  return missed.length === 0;
};

const files = process.argv.includes("--lines") ? process.argv.slice(process.argv.indexOf("--lines") + 1) : [];
if (files.length > 0 && !hasSandbox()) {
  console.error("this machine lets nobody have a root of their own: unshare and setpriv are needed");
  process.exit(2);
}
let holds = files.length > 0 || runGenerated();
for (const file of files) holds = (await runFile(file)) && holds;
process.exit(holds ? 0 : 1);
