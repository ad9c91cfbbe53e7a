/**
 * Runs every test that needs nothing but this checkout, and ends with a line for a person.
 *
 *     bun scripts/test.ts [FILTER…]
 *
 * `test/clients` is left out: it starts the agents' own clients, which are not installed with this package.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const ofTests = readdirSync(`${root}test`, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return entry.name === "clients" ? [] : [`./test/${entry.name}/`];
  return entry.name.endsWith(".test.ts") ? [`./test/${entry.name}`] : [];
});
const given = process.argv.slice(2);
// Built once, when a test file first wants it.
const folder = mkdtempSync(join(tmpdir(), "tagout-build-"));

const child = Bun.spawn([process.execPath, "test", "--timeout", "60000", ...(given.length > 0 ? given : ["./src/", ...ofTests])], {
  cwd: root,
  stdin: "ignore",
  stdout: "inherit",
  stderr: "pipe",
  env: { ...process.env, TAGOUT_TEST_EXECUTABLE: join(folder, "tagout") },
});
let report = "";
const decoder = new TextDecoder();
for await (const chunk of child.stderr) {
  const text = decoder.decode(chunk, { stream: true });
  process.stderr.write(text);
  report += text;
}
const exitCode = await child.exited;
rmSync(folder, { recursive: true, force: true });

const count = (word: string): number => Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(report)?.[1] ?? 0);
const [passed, failed, errors] = [count("pass"), count("fail"), count("errors?")];
const isGreen = exitCode === 0 && passed > 0 && failed === 0 && errors === 0;
console.log(
  `${passed} passed, ${failed} failed${errors > 0 ? `, ${errors} errors` : ""}${isGreen || failed + errors > 0 ? "" : `, the runner ended with ${exitCode}`}`,
);
process.exit(isGreen ? 0 : 1);
