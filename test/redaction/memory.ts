/**
 * Streams generated lines through a redactor and tells its memory on the way: it must not grow with the input. Values are new in every block, so
 * that nothing is kept because it came before.
 *
 *   bun test/redaction/memory.ts [--megabytes N] [--program FILE]
 *
 * Prints, at every twentieth of the input, its size and the resident memory of the process (VmRSS of proc(5)) in megabytes, at last the peak.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCorpus } from "./corpus.ts";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const megabytes = Number(option("--megabytes") ?? 10_000);
const program = option("--program") ?? join(fileURLToPath(new URL("../..", import.meta.url)), "dist/tagout");
const blocks = 20;

const home = mkdtempSync(join(tmpdir(), "tagout-memory-"));
const child = Bun.spawn([program, "redact"], {
  stdin: "pipe",
  stdout: "ignore",
  stderr: "inherit",
  env: { HOME: home, PATH: "/usr/bin:/bin" },
});
/** A line `VmRSS:  1234 kB` in megabytes. */
const memory = (name: string): number =>
  Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${child.pid}/status`, "latin1"))?.[1]) / 1000;

let sent = 0;
let peak = 0;
for (let seed = 1; sent < megabytes * 1e6; seed++) {
  const text = `${makeCorpus(seed, 4000)
    .map((row) => row.text)
    .join("\n")}\n`;
  const before = Math.floor((sent / 1e6 / megabytes) * blocks);
  child.stdin.write(text);
  await child.stdin.flush();
  sent += Buffer.byteLength(text);
  peak = memory("VmHWM");
  if (Math.floor((sent / 1e6 / megabytes) * blocks) > before)
    console.log(
      `${(sent / 1e6).toFixed(0).padStart(6)} MB read   ${memory("VmRSS").toFixed(0)} MB resident   ${peak.toFixed(0)} MB at most`,
    );
}
await child.stdin.end();
const code = await child.exited;
rmSync(home, { recursive: true, force: true });
console.log(`${(sent / 1e6).toFixed(0)} MB, ${peak.toFixed(0)} MB at most, exit ${code}`);
process.exit(code);
