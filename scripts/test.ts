/**
 * Runs every test that needs nothing but this checkout, and ends with a line for a person.
 *
 *     bun scripts/test.ts [FILTER…]
 *
 * `test/clients` is left out: it starts the agents' own clients, which are not installed with this package. So are the packs' own
 * programs and `test/postgresql`, which starts a database server: `npm run test:packs`.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Folders of tests that mostly wait for terminals and clocks: each runs beside the others. */
const waiting = ["cli", "forgery", "operation", "rules"];
const ofTests = readdirSync(`${root}test`, { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return ["clients", "postgresql", ...waiting].includes(entry.name) ? [] : [`./test/${entry.name}/`];
  return entry.name.endsWith(".test.ts") ? [`./test/${entry.name}`] : [];
});
const given = process.argv.slice(2);
// Side by side: the one calculates while the others wait for terminals and disks.
const groups: readonly (readonly string[])[] =
  given.length > 0 ? [given] : [["./src/"], ofTests, ...waiting.map((name) => [`./test/${name}/`])];
const folder = mkdtempSync(join(tmpdir(), "tagout-build-"));
const executable = join(folder, "tagout");
if (groups.length > 1) {
  const built = Bun.spawnSync([process.execPath, "scripts/build.ts", executable], { cwd: root, stdout: "ignore", stderr: "inherit" });
  if (!built.success) process.exit(1);
}

/** One run of the test runner: its own report, and everything it said where that is shown later. */
const run = async (paths: readonly string[], isShownNow: boolean): Promise<{ report: string; shown: string; exitCode: number }> => {
  const child = Bun.spawn([process.execPath, "test", "--timeout", "60000", ...paths], {
    cwd: root,
    stdin: "ignore",
    stdout: isShownNow ? "inherit" : "pipe",
    stderr: "pipe",
    env: { ...process.env, TAGOUT_TEST_EXECUTABLE: executable },
  });
  const said = child.stdout instanceof ReadableStream ? new Response(child.stdout).text() : Promise.resolve("");
  let report = "";
  const decoder = new TextDecoder();
  for await (const chunk of child.stderr) {
    const text = decoder.decode(chunk, { stream: true });
    if (isShownNow) process.stderr.write(text);
    report += text;
  }
  return { report, shown: isShownNow ? "" : `${await said}${report}`, exitCode: await child.exited };
};

const runs = await Promise.all(groups.map((paths, at) => run(paths, at === 0)));
for (const { shown } of runs) process.stderr.write(shown);
rmSync(folder, { recursive: true, force: true });

const exitCode = runs.map((each) => each.exitCode).find((code) => code !== 0) ?? 0;
const count = (word: string): number =>
  runs.reduce((sum, { report }) => sum + Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(report)?.[1] ?? 0), 0);
const [passed, failed, errors] = [count("pass"), count("fail"), count("errors?")];
const isGreen =
  exitCode === 0 && runs.every(({ report }) => /^\s*[1-9]\d* pass$/m.test(report)) && passed > 0 && failed === 0 && errors === 0;
console.log(
  `${passed} passed, ${failed} failed${errors > 0 ? `, ${errors} errors` : ""}${isGreen || failed + errors > 0 ? "" : `, the runner ended with ${exitCode}`}`,
);
process.exit(isGreen ? 0 : 1);
