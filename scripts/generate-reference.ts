/** Writes `docs/reference/tools/`: a page per letter with what each tool file says, and an index. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadTools, type Tool } from "../src/catalog/index.ts";
import type { Action, Doubt, Effect, EnvironmentVerdict, ResourceKind } from "../src/model/index.ts";
import { decide, shippedPolicy } from "../src/policy/index.ts";

const folder = new URL("../docs/reference/tools/", import.meta.url).pathname;

const production: EnvironmentVerdict = { name: "production", reason: "", evidence: [], conflicts: [] };
const principal = { client: "", session: "", agent: "", human: "" };

/** What the shipped policy says of something in production: the outcome and its rule's reason. */
const verdictOf = (effects: readonly Effect[], doubts: readonly Doubt[]): string => {
  const decided = decide(
    { principal, effects: effects.map((effect) => ({ effect, environment: production })), doubts, ambient: production },
    shippedPolicy,
  );
  const reason = decided.notes[0]?.reason ?? (decided.outcome === "allow" ? "every effect is on the allowed list" : "nothing permits it");
  return `${decided.outcome}: ${reason}`;
};

const effectOf = (text: string): Effect => {
  const [, action, kind, name = ""] = /^(\S+) ([^:]+):(.*)$/s.exec(text) ?? [];
  return { action: action as Action, resource: { kind: kind as ResourceKind, name }, certainty: "known", via: [], source: "" };
};

/** Text in a table cell, as code. */
const code = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
};

const section = (tool: Tool): string => {
  const { allow, guard, doubt } = tool.examples;
  const lines = [`## ${tool.name}`, "", `Source: ${tool.source}`];
  if (allow.length > 0) lines.push("", "Runs in production:", "", ...allow.map((line) => `- ${code(line)}`));
  const guarded = Object.entries(guard);
  if (guarded.length > 0) {
    lines.push("", "| has effects | which | production |", "| --- | --- | --- |");
    for (const [line, effects] of guarded)
      lines.push(`| ${code(line)} | ${effects.map(code).join(", ")} | ${verdictOf(effects.map(effectOf), [])} |`);
  }
  const doubted = Object.entries(doubt);
  if (doubted.length > 0) {
    lines.push("", "| is not understood | doubt |", "| --- | --- |");
    for (const [line, reason] of doubted) lines.push(`| ${code(line)} | ${reason} |`);
  }
  return `${lines.join("\n")}\n`;
};

const letterOf = ({ name }: Tool): string => /^[a-z]/i.exec(name)?.[0].toLowerCase() ?? "other";

const tools = loadTools().toSorted((a, b) => (a.name < b.name ? -1 : 1));
const letters = [...new Set(tools.map(letterOf))].toSorted();
const pages = new Map<string, string>();
for (const letter of letters) {
  const own = tools.filter((tool) => letterOf(tool) === letter);
  pages.set(
    `${letter}.md`,
    `# Tools: ${letter}\n\nWritten by \`scripts/generate-reference.ts\` from the tool files; the examples are their tests.\n\n${own.map(section).join("\n")}`,
  );
}
const rows = letters.map((letter) => {
  const names = tools.filter((tool) => letterOf(tool) === letter).flatMap(({ name }) => name.split(", "));
  return `- [${letter}](${letter}.md): ${names.map((name) => `\`${name}\``).join(", ")}`;
});
pages.set(
  "index.md",
  `# Tools\n\nWhat is known of each program: where the facts come from, lines that run in production, lines that have effects and what production says of them, and\nlines that are not understood. A program that is not here asks; [declare your own](../../own-tools.md).\n\n${rows.join("\n")}\n`,
);

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(`${folder}${name}`);
for (const [name, text] of pages) writeFileSync(`${folder}${name}`, text);
console.log(`reference: ${tools.length} tools on ${letters.length} pages`);
