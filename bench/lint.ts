/**
 * How long it takes to check documents: some of the usual size, then single ones of 1 MiB that were made to be slow.
 *
 *   bun bench/lint.ts [--documents N] [FOLDER]   FOLDER: real documents instead of those of the rules' examples
 */
import { findDocuments, fix, lint, readDocument, rules, type Document } from "../src/conformance/index.ts";
import { systemFiles } from "../src/store/index.ts";

const at = process.argv.indexOf("--documents");
const count = at === -1 ? 2000 : Number(process.argv[at + 1]);
const folder = process.argv.slice(2).find((arg, index, all) => !arg.startsWith("--") && all[index - 1] !== "--documents");

/** Documents as long as real ones (3 KiB at the median), made of the rules' examples. */
const made = (): readonly Document[] => {
  const examples = rules.flatMap(({ failing, passing }) => [...failing, ...passing]);
  return Array.from({ length: count }, (_, index) => {
    const own = Array.from({ length: 12 }, (_each, step) => examples[(index * 7 + step) % examples.length]);
    const [first] = own;
    return readDocument(`${index}/${first?.file}`, own.map((example) => example?.text ?? "").join("\n"));
  });
};

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

if (folder === undefined) {
  let documents: readonly Document[] = [];
  const reading = milliseconds(() => (documents = made()));
  const bytes = documents.reduce((sum, { text }) => sum + text.length, 0);
  const checking = milliseconds(() => void lint(documents));
  console.log(
    `${count} documents, ${(bytes / count).toFixed(0)} characters each: read in ${reading.toFixed(0)} ms, checked in ${checking.toFixed(0)} ms`,
  );
} else {
  let found = 0;
  const all = milliseconds(() => {
    const { documents } = findDocuments(["."], folder, systemFiles());
    found = documents.length;
    lint(documents);
  });
  console.log(`${found} documents below ${folder}: found, read and checked in ${all.toFixed(0)} ms`);
}

const size = 1 << 20;
const fill = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const hostile: Readonly<Record<string, string>> = {
  "quote marks": fill(">"),
  "quote marks by line": fill("> > > > > > > > > >\n"),
  "list marks": fill("- "),
  "nested list": Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n"),
  "open brackets": fill("["),
  "brackets and parentheses": fill("[a](b"),
  emphasis: fill("*a _b "),
  backticks: fill("`"),
  "code marks": fill("`a "),
  hashes: fill("#"),
  "hashes and spaces": fill("# "),
  "open comment": `<!--${fill("-")}`,
  comments: fill("<!--\n"),
  table: fill("|a"),
  delimiters: fill("|-"),
  spaces: fill(" "),
  tabs: fill("\t"),
  "line feeds": fill("\n"),
  "carriage returns": fill("\r"),
  "one word": fill("production"),
  "production sentences": fill("deploy to production "),
  negations: fill("never "),
  "confirm words": fill("confirm "),
  "type words": fill("type 'x "),
  "default words": fill("default is "),
  choices: fill("staging | "),
  "front matter": `---\n${fill("a: b\n")}---\n`,
  "nested front matter": `---\na: ${fill("[")}\n---\n`,
  aliases: `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`,
  shell: `\`\`\`bash\n${fill("echo $(echo a) && ./deploy.sh prod; \n")}\`\`\`\n`,
  "continued shell": `\`\`\`bash\n${fill("a \\\n")}\`\`\`\n`,
  "here-documents": `\`\`\`bash\n${fill("cat <<EOF\n")}\`\`\`\n`,
  loops: `\`\`\`bash\n${fill("for x in a; do\n")}\`\`\`\n`,
  placeholders: `\`\`\`bash\n${fill("<a ")}\`\`\`\n`,
  headings: fill("# Production Safety\n"),
  steps: fill("1. deploy to production with `vercel --prod`\n"),
};
const rows = Object.entries(hostile).map(([name, text]) => {
  const file = ".claude/commands/deploy.md";
  return [name, milliseconds(() => void lint([readDocument(file, text)])), milliseconds(() => void fix(readDocument(file, text)))] as const;
});
console.log("  check     fix  (ms for 1 MiB)");
for (const [name, checking, fixing] of rows.toSorted((a, b) => b[1] - a[1]))
  console.log(`${checking.toFixed(0).padStart(7)} ${fixing.toFixed(0).padStart(7)}  ${name}`);
