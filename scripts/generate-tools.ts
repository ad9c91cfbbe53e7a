/** Writes `src/catalog/tools/index.ts`: the list of all tool files. */
import { readdirSync, writeFileSync } from "node:fs";

const folder = new URL("../src/catalog/tools/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts" && !name.startsWith("_"))
  .toSorted();
const identifier = (file: string): string => `tool_${file.replace(/\.ts$/, "").replace(/\W/g, "_")}`;
const imports = files.map((file) => `import ${identifier(file)} from "./${file}";`);
writeFileSync(
  new URL("index.ts", folder),
  `// Written by scripts/generate-tools.ts.
import type { Tool } from "../tool.ts";
${imports.join("\n")}

/** Every tool file. */
export const toolFiles: readonly Tool[] = [
${files.map((file) => `  ${identifier(file)},`).join("\n")}
];
`,
);
