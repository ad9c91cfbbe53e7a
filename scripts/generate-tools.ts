/** Writes `src/catalog/tools/index.ts`: every name a tool has, and the file that knows it, loaded when asked for. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../src/catalog/tools/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts" && !name.startsWith("_"))
  .toSorted();

const entries: [name: string, file: string][] = [];
for (const file of files) {
  const names = /^ {2}name:\s*"([^"]+)"/m.exec(readFileSync(new URL(file, folder), "utf8"))?.[1];
  if (names === undefined) {
    console.error(`generate-tools: \`${file}\` has no line \`  name: "…"\``);
    process.exit(1);
  }
  for (const name of names.split(", ")) entries.push([name, file]);
}
const taken = entries.find(([name], i) => entries.findIndex(([other]) => other === name) !== i);
if (taken) {
  console.error(`generate-tools: \`${taken[0]}\` stands in more than one file, \`${taken[1]}\` among them`);
  process.exit(1);
}

const cases = files
  .map((file) => [file, entries.filter(([, each]) => each === file).map(([name]) => name)] as const)
  .map(
    ([file, names]) =>
      `${names.map((name) => `    case ${JSON.stringify(name)}:\n`).join("")}      return require("./${file}").default as Tool;`,
  );
writeFileSync(
  new URL("index.ts", folder),
  `// Written by scripts/generate-tools.ts.
import type { Tool } from "../tool.ts";

/** The tool of a name. A call pays for the files of the programs it runs, and for no others: not even for a table of them. */
export const toolNamed = (name: string): Tool | undefined => {
  switch (name) {
${cases.join("\n")}
    default:
      return undefined;
  }
};

/** Every name of every tool. */
export const toolNames = (): readonly string[] => [
${entries.map(([name]) => `  ${JSON.stringify(name)},`).join("\n")}
];
`,
);
