/**
 * Throughput of the redactor with every detector on, beside `cat`, in megabytes per second of the processor (user and system) and as ratios. The programs
 * take turns in one run, so that load on the machine falls on all of them alike. Lines are those of test/redaction/corpus.ts, half of which hold
 * something, and the same without the lines that do.
 *
 *   bun bench/redaction.ts [--megabytes N] [--runs N] [--also "COMMAND"] [--file F]
 *
 * `--also` adds a filter to compare with, `--file` a file to read instead.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCorpus } from "../test/redaction/corpus.ts";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const megabytes = Number(option("--megabytes") ?? 40);
const runs = Number(option("--runs") ?? 5);
const also = option("--also");
const file = option("--file");

const folder = mkdtempSync(join(tmpdir(), "tagout-redaction-"));
const write = (name: string, lines: readonly string[]): string => {
  const text = `${lines.join("\n")}\n`;
  const path = join(folder, name);
  writeFileSync(path, text.repeat(Math.max(1, Math.ceil((megabytes * 1e6) / Buffer.byteLength(text)))));
  return path;
};
const corpus = makeCorpus(11, 20_000);
const inputs: readonly (readonly [string, string])[] = file
  ? [["the file", write("file", readFileSync(file, "latin1").split("\n"))]]
  : [
      [
        "half of the lines hold something",
        write(
          "dense",
          corpus.map(({ text }) => text),
        ),
      ],
      [
        "no line does",
        write(
          "sparse",
          corpus.filter(({ spans }) => spans.length === 0).map(({ text }) => text),
        ),
      ],
    ];

const executable = join(fileURLToPath(new URL("..", import.meta.url)), "dist/tagout");
const contenders: readonly (readonly [string, readonly string[]])[] = [
  ["cat", ["cat"]],
  ["tagout redact", [executable, "redact"]],
  ...(also === undefined ? [] : [[also, ["/bin/sh", "-c", also]] as const]),
];
const environment = { HOME: folder, PATH: process.env["PATH"] ?? "/usr/bin:/bin" };
for (const [what, path] of inputs) {
  const bytes = Bun.file(path).size;
  const best = new Map<string, number>();
  for (let round = 0; round < runs; round++)
    for (const [name, argv] of contenders) {
      const ran = Bun.spawnSync([...argv], { stdin: Bun.file(path), stdout: "ignore", stderr: "ignore", env: environment });
      if (!ran.success) throw new Error(`${name} failed`);
      const { cpuTime } = ran.resourceUsage;
      const seconds = Number(cpuTime.total) / 1e6;
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, seconds));
    }
  console.log(`${what}: ${(bytes / 1e6).toFixed(0)} MB, best of ${runs}`);
  const own = best.get("tagout redact") as number;
  for (const [name, seconds] of best)
    console.log(
      `  ${name.padEnd(28)} ${(bytes / 1e6 / seconds).toFixed(1).padStart(8)} MB a CPU second   ${(own / seconds).toFixed(2).padStart(8)} times tagout redact`,
    );
}
rmSync(folder, { recursive: true, force: true });
