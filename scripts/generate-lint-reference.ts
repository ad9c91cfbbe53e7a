/** Writes `docs/reference/lint.md`: what each rule of `tagout lint` asks for, and the examples that are its tests. */
import { writeFileSync } from "node:fs";
import { rules, type Rule } from "../src/conformance/index.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A document in a fence that is longer than every fence in it. */
const fenced = (file: string, text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `\`${file}\`\n\n${fence}markdown\n${text.trimEnd().replaceAll("\r", "").replaceAll("\uFEFF", "")}\n${fence}`;
};

const section = ({ id, name, level, summary, source, remedy, isFixable, failing, passing }: Rule): string =>
  [
    `## ${id}: ${name}`,
    "",
    summary,
    "",
    `- Level: ${level}`,
    `- Source: ${source}`,
    `- What to do: ${remedy}`,
    ...(isFixable ? ["- `--fix` writes what is missing"] : []),
    "",
    "Found in:",
    "",
    ...failing.slice(0, 2).flatMap(({ file, text }) => [fenced(file, text), ""]),
    "Not in:",
    "",
    ...passing.slice(0, 1).map(({ file, text }) => fenced(file, text)),
    "",
  ].join("\n");

const rows = rules.map(
  ({ id, name, level, summary, isFixable }) =>
    `| [${id}](#${id.toLowerCase()}-${name}) | ${level} | ${cell(summary)} | ${isFixable ? "yes" : ""} |`,
);
const page = `# Rules of \`tagout lint\`

Written by \`scripts/generate-lint-reference.ts\` from the rules' files; every example is a test. How to use them: [lint](../lint.md).

| rule | level | what must hold | \`--fix\` |
| --- | --- | --- | --- |
${rows.join("\n")}

\`PS000\` is an incomplete suppression: one that names no rule or no reason.

${rules.map(section).join("\n")}`;
writeFileSync(new URL("../docs/reference/lint.md", import.meta.url), page);
console.log(`lint reference: ${rules.length} rules`);
