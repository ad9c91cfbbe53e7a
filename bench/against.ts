/**
 * Whole-process time of one hook decision of this build beside another build's, in turn in one run: what a change, or all
 * that the catalog has learnt since, costs every call. Read the ratios.
 *
 *   bun bench/against.ts OTHER/dist/tagout [--runs N]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [other] = process.argv.slice(2);
const at = process.argv.indexOf("--runs");
const runs = at === -1 ? 80 : Number(process.argv[at + 1]);
if (other === undefined || !Number.isInteger(runs) || runs < 5) {
  console.error("bench: name the other executable; --runs needs a whole number of at least 5");
  process.exit(2);
}
const builds = [
  { name: "other", path: resolve(other), times: [] as number[] },
  { name: "this", path: fileURLToPath(new URL("../dist/tagout", import.meta.url)), times: [] as number[] },
];

const folder = mkdtempSync(join(tmpdir(), "tagout-bench-"));
Bun.spawnSync(["git", "init", "--quiet", "--initial-branch=topic", folder]);
const payload = (command: string): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      session_id: "bench",
      transcript_path: "/dev/null",
      cwd: folder,
      permission_mode: "default",
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      tool_input: { command },
      tool_use_id: "toolu_bench",
    }),
  );

const decide = ({ name, path }: (typeof builds)[number], input: Uint8Array): number => {
  const start = Bun.nanoseconds();
  Bun.spawnSync([path, "hook", "claude-code"], { stdin: input, cwd: folder, env: { HOME: join(folder, name), PATH: "/usr/bin:/bin" } });
  return (Bun.nanoseconds() - start) / 1e6;
};
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;

for (const command of ["git status", "kubectl get pods -n shop | grep -v Running", "kubectl delete ns shop"]) {
  for (const build of builds) build.times.length = 0;
  // Who comes first changes, for what comes second finds the machine in another state.
  for (let run = 0; run < runs; run++)
    for (const build of run % 2 === 0 ? builds : builds.toReversed()) build.times.push(decide(build, payload(command)));
  const [before, now] = builds.map(({ times }) => median(times)) as [number, number];
  console.log(`${command}: ${before.toFixed(1)} ms, now ${now.toFixed(1)} ms, ratio ${(now / before).toFixed(2)}`);
}
rmSync(folder, { recursive: true });
