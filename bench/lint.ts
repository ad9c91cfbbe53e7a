/**
 * How long it takes to check documents: some of the usual size, then single ones of 1 MiB that were made to be slow.
 *
 *   bun bench/lint.ts [--documents N] [FOLDER]   FOLDER: real documents instead of those of the rules' examples
 */
import { findDocuments, fix, lint, readDocument, rules, type Document } from "../src/conformance/index.ts";
import { hostile } from "../src/conformance/hostile.fixture.ts";
import { systemFiles } from "../src/store/index.ts";

const at = process.argv.indexOf("--documents");
const count = at === -1 ? 2000 : Number(process.argv[at + 1]);
const folder = process.argv.slice(2).find((arg, index, all) => !arg.startsWith("--") && all[index - 1] !== "--documents");

/** So many examples are as long as a real document: 3 KiB at the median. */
const partsEach = 30;

/** Documents made of the rules' examples. */
const made = (): readonly Document[] => {
  const examples = rules.flatMap(({ failing, passing }) => [...failing, ...passing]);
  return Array.from({ length: count }, (_, index) => {
    const own = Array.from({ length: partsEach }, (_each, step) => examples[(index * 7 + step) % examples.length]);
    const [first] = own;
    return readDocument(`${index}/${first?.file}`, own.map((example) => example?.text ?? "").join("\n"));
  });
};

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
/** Time of the processor in seconds: on a machine that is shared, the only one that tells. */
const seconds = (): string => ((process.cpuUsage().user + process.cpuUsage().system) / 1e6).toFixed(1);

if (folder === undefined) {
  let documents: readonly Document[] = [];
  const reading = milliseconds(() => (documents = made()));
  const bytes = documents.reduce((sum, { text }) => sum + text.length, 0);
  const checking = milliseconds(() => void lint(documents));
  console.log(
    `${count} documents, ${(bytes / count).toFixed(0)} characters each: read in ${reading.toFixed(0)} ms, checked in ${checking.toFixed(0)} ms, ${seconds()} s of the processor`,
  );
} else {
  let found = 0;
  const all = milliseconds(() => {
    const { documents } = findDocuments(["."], folder, systemFiles());
    found = documents.length;
    lint(documents);
  });
  console.log(`${found} documents below ${folder}: found, read and checked in ${all.toFixed(0)} ms, ${seconds()} s of the processor`);
}

const rows = Object.entries(hostile(1 << 20)).map(([name, text]) => {
  const file = ".claude/commands/deploy.md";
  return [name, milliseconds(() => void lint([readDocument(file, text)])), milliseconds(() => void fix(readDocument(file, text)))] as const;
});
console.log("  check     fix  (ms for 1 MiB)");
for (const [name, checking, fixing] of rows.toSorted((a, b) => b[1] - a[1]))
  console.log(`${checking.toFixed(0).padStart(7)} ${fixing.toFixed(0).padStart(7)}  ${name}`);
