/**
 * Builds `dist/tagout`, one executable, and makes it `npx tagout` in this checkout.
 *
 *     bun scripts/build.ts [PATH]
 *
 * With a path, only that file is written.
 */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv[2];
const target = given === undefined ? `${root}dist/tagout` : resolve(given);
const fresh = `${target}.${process.pid}.new`;

mkdirSync(dirname(target), { recursive: true });
// Files named `.env` or `bunfig.toml` in the agent's folder must not reach the guard.
const flags = [
  "--compile",
  "--bytecode",
  // Files that are loaded when needed stay apart, so that a hook pays for its own.
  "--format=esm",
  "--splitting",
  "--minify-syntax",
  "--minify-whitespace",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  // A hook ends before the machine code of its functions would pay for its making.
  "--compile-jit-policy=10",
];
const built = spawnSync(process.execPath, ["build", ...flags, `${root}src/cli/main.ts`, "--outfile", fresh], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
if (built.status !== 0) {
  rmSync(fresh, { force: true });
  console.error("tagout: the executable could not be built");
  process.exit(1);
}
// Replaced in one step: a hook that runs meanwhile finds the old one or the new one.
renameSync(fresh, target);
const bin = `${root}node_modules/.bin`;
if (given === undefined && existsSync(bin)) {
  rmSync(`${bin}/tagout`, { force: true });
  symlinkSync("../../dist/tagout", `${bin}/tagout`);
}
console.log(`built ${given ?? "dist/tagout"}`);
