/**
 * Runs every test that needs nothing but this checkout, and ends with a line for a person.
 *
 *     bun scripts/test.ts [FILTER…]
 *
 * `test/clients` is left out: it starts the agents' own clients, which are not installed with this package.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const ofTests = readdirSync(`${root}test`, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return entry.name === "clients" ? [] : [`./test/${entry.name}/`];
  return entry.name.endsWith(".test.ts") ? [`./test/${entry.name}`] : [];
});
const given = process.argv.slice(2);

const child = Bun.spawn([process.execPath, "test", "--timeout", "60000", ...(given.length > 0 ? given : ["./src/", ...ofTests])], {
  cwd: root,
  stdin: "ignore",
  stdout: "inherit",
  stderr: "pipe",
});
let report = "";
const decoder = new TextDecoder();
for await (const chunk of child.stderr) {
  const text = decoder.decode(chunk, { stream: true });
  process.stderr.write(text);
  report += text;
}
const exitCode = await child.exited;

const count = (word: string): number => Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(report)?.[1] ?? 0);
const [passed, failed, errors] = [count("pass"), count("fail"), count("errors?")];
const isGreen = exitCode === 0 && passed > 0 && failed === 0 && errors === 0;
console.log(
  `${passed} passed, ${failed} failed${errors > 0 ? `, ${errors} errors` : ""}${isGreen || failed + errors > 0 ? "" : `, the runner ended with ${exitCode}`}`,
);
process.exit(isGreen ? 0 : 1);
