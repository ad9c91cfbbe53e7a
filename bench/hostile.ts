/**
 * What a line of 100 kB costs `tagout redact` that was made to be slow: milliseconds beyond the start of a process, least of five, each in
 * a process of its own, so that no machine code is made beforehand.
 *
 *   bun bench/hostile.ts [--runs N] [--seed N]
 *
 * Every piece and every example of a detector is repeated by itself; then N lines (default 300) repeat what chance puts together of
 * them. `npm run build` comes before.
 */
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { detectors } from "../src/redaction/detectors/index.ts";

const given = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(name);
  const value = at === -1 ? fallback : Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`bench: ${name} needs a whole number`);
  process.exit(2);
};
const runs = given("--runs", 300);
const seed = given("--seed", Date.now() % 1_000_000);

const lineBytes = 100_000;
const pieces = [
  "a",
  "1234567890",
  "123-45-",
  "a.",
  "a@",
  "a@a.",
  "password ",
  "key\t",
  "John Smith ",
  "Ab ",
  "0123456789abcdef:",
  "::1:",
  '"',
  "\\",
  "token=",
  "https://",
  "user:pass:",
  "QUJDREVGR0g/",
  "eyJhbGciOi.",
  "(",
  '{"a":',
  "ÄÖÜ ",
  "12 Main ",
  "(555) ",
  "+1 555 ",
  "-----BEGIN ",
  'a="\\"',
  "a='",
  "[[",
  '["',
  "call ",
  "born ",
  "Dr. ",
  "%41",
  "%25",
  "PID|",
  "NM1*",
  "Cookie: a=b;",
  "VALUES ('",
  "a,b;",
  "<email:0123abcd>",
  "mysql -p",
  "visit of ",
  "=",
  "QQ==",
  "2001:",
  "4111 ",
  "name: ",
];
/** What detectors take out and what they leave: the beginning of something, over and over. */
const sentences = detectors.flatMap(({ examples, harmless }) => [...Object.keys(examples), ...harmless]);

const lineOf = (unit: string): string => {
  const bytes = Buffer.from(unit);
  return `${Buffer.alloc(lineBytes, bytes).toString("latin1")}\n`;
};

const executable = join(fileURLToPath(new URL("..", import.meta.url)), "dist/tagout");
const folder = mkdtempSync(join(tmpdir(), "tagout-hostile-"));
const environment = { HOME: folder, PATH: process.env["PATH"] ?? "/usr/bin:/bin" };

/** Milliseconds by the clock, the least of `tries`. */
const elapsed = (input: string, tries: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    const start = performance.now();
    const { success } = Bun.spawnSync([executable, "redact"], {
      stdin: Buffer.from(input, "latin1"),
      stdout: "ignore",
      stderr: "ignore",
      env: environment,
    });
    if (!success) throw new Error(`tagout redact failed on a line of ${JSON.stringify(input.slice(0, 40))}`);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

interface Slow {
  readonly unit: string;
  readonly ms: number;
}

const measureAll = (): readonly Slow[] => {
  const start = elapsed("x\n", 10);
  const cost = (unit: string, tries: number): Slow => ({ unit, ms: elapsed(lineOf(unit), tries) - start });
  const units = fc.array(fc.constantFrom(...pieces, ...sentences), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(""));
  const chance = fc.sample(units, { numRuns: runs, seed });
  // One try finds who is slow; what the machine did meanwhile is left out by more.
  const found = [...pieces, ...sentences, ...chance].map((unit) => cost(unit, 1)).toSorted((a, b) => b.ms - a.ms);
  return found
    .slice(0, 40)
    .map(({ unit }) => cost(unit, 5))
    .toSorted((a, b) => b.ms - a.ms);
};

try {
  const slowest = measureAll();
  console.log(`lines of ${lineBytes / 1000} kB, slowest of ${pieces.length + sentences.length + runs}, seed ${seed}:`);
  for (const { unit, ms } of slowest.slice(0, 12)) console.log(`  ${ms.toFixed(0).padStart(5)} ms  ${JSON.stringify(unit)} repeated`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
