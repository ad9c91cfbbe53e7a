/**
 * Begins a knowledge file for a program.
 *
 *     npm run new:tool -- NAME
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/catalog/tools/", import.meta.url));
const name = process.argv[2] ?? "";
if (!/^[A-Za-z0-9][\w.+-]*$/.test(name)) {
  console.error("usage: npm run new:tool -- NAME (the program's own name)");
  process.exit(2);
}
const path = `${folder}${name}.ts`;
if (existsSync(path)) {
  console.error(`there is \`${path}\` already`);
  process.exit(2);
}
copyFileSync(`${folder}_template.ts`, path);
writeFileSync(path, readFileSync(path, "utf8").replaceAll("example-program", name));
await import("./generate-tools.ts");
console.log(`wrote ${path} and the index; fill it in from the manual, then run \`npx bun test src/catalog\``);
