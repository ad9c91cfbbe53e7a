/**
 * Whole-process time of one hook decision, durable record included, beside an empty program of the same runtime and
 * beside cc-safety-net. The programs take turns in one run, so load on the machine falls on all of them alike;
 * read the ratios.
 *
 *   bun bench/hook.ts [--runs N]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = process.argv.indexOf("--runs");
const runs = at === -1 ? 60 : Number(process.argv[at + 1]);
if (!Number.isInteger(runs) || runs < 5) {
  console.error("bench: --runs needs a whole number of at least 5");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "tagout-bench-"));
const home = join(folder, "home");
mkdirSync(home);
writeFileSync(join(folder, "empty.ts"), "");
const empty = join(folder, "empty");
const built = Bun.spawnSync([process.execPath, "build", "--compile", "--bytecode", join(folder, "empty.ts"), "--outfile", empty]);
if (!built.success) throw new Error("the empty program could not be built");

const payload = (command: string): string =>
  JSON.stringify({
    session_id: "bench",
    transcript_path: "/dev/null",
    cwd: folder,
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "toolu_bench",
  });

interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  readonly input: string;
  readonly times: number[];
}
const guard = join(root, "dist/tagout");
const net = join(root, "node_modules/.bin/cc-safety-net");
const read = "kubectl get pods -n shop | grep -v Running";
const change = "sudo bash -c 'kubectl delete ns shop && rm -rf /srv/app'";
const contender = (name: string, argv: readonly string[], input: string): Contender => ({ name, argv, input, times: [] });
const contenders = [
  contender("empty program", [empty], ""),
  contender("tagout, a read", [guard, "hook", "claude-code"], payload(read)),
  contender("tagout, a change", [guard, "hook", "claude-code"], payload(change)),
  contender("cc-safety-net, a read", [net, "hook", "--coding-cli", "claude-code"], payload(read)),
  contender("cc-safety-net, a change", [net, "hook", "--coding-cli", "claude-code"], payload(change)),
];

const environment = { HOME: home, PATH: process.env["PATH"] ?? "/usr/bin:/bin" };
for (let round = -3; round < runs; round++)
  for (const { argv, input, times } of contenders) {
    const start = Bun.nanoseconds();
    Bun.spawnSync([...argv], { stdin: Buffer.from(input), stdout: "ignore", stderr: "ignore", cwd: folder, env: environment });
    // The first rounds only warm the page cache.
    if (round >= 0) times.push((Bun.nanoseconds() - start) / 1e6);
  }
rmSync(folder, { recursive: true, force: true });

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] as number;
const baseline = quantile((contenders[0] as Contender).times, 0.5);
console.log(`whole process, ${runs} runs each in turn: median, 90th percentile, ratio of medians to the empty program`);
for (const { name, times } of contenders) {
  const median = quantile(times, 0.5);
  console.log(
    `  ${name.padEnd(26)} ${median.toFixed(1).padStart(7)} ms ${quantile(times, 0.9).toFixed(1).padStart(7)} ms ${(median / baseline).toFixed(2).padStart(6)}`,
  );
}
