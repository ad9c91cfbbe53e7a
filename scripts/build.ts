/**
 * Builds `dist/tagout`, one executable, and makes it `npx tagout` in this checkout; and beside it the library that other
 * programs import, with its types.
 *
 *     bun scripts/build.ts [PATH | --library FOLDER]
 *
 * With a path, only that executable is written; with a folder, only the library.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { executableFlags } from "./executable-flags.ts";
import { shippedPacks } from "./shipped-packs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const [given, folder] = process.argv.slice(2);

const run = (argv: readonly string[], what: string): void => {
  const [program = "", ...args] = argv;
  const { status } = spawnSync(program, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status === 0) return;
  console.error(`tagout: ${what} could not be built`);
  process.exit(1);
};

const buildExecutable = (target: string): void => {
  const fresh = `${target}.${process.pid}.new`;
  mkdirSync(dirname(target), { recursive: true });
  process.once("exit", () => rmSync(fresh, { force: true }));
  const packs = ["--define", `TAGOUT_SHIPPED_PACKS=${JSON.stringify(shippedPacks(`${root}packs`))}`];
  run([process.execPath, "build", ...executableFlags, ...packs, `${root}src/cli/main.ts`, "--outfile", fresh], "the executable");
  // Replaced in one step: a hook that runs meanwhile finds the old one or the new one.
  renameSync(fresh, target);
};

/** The library runs in Node.js, too; its types stand in one file. */
const buildLibrary = (target: string): void => {
  mkdirSync(target, { recursive: true });
  const fresh = mkdtempSync(`${target}/library-`);
  process.once("exit", () => rmSync(fresh, { recursive: true, force: true }));
  const source = `${root}src/library/index.ts`;
  run([process.execPath, "build", source, "--target=node", "--format=esm", "--outfile", `${fresh}/index.js`], "the library");
  const options = ["--ignoreConfig", "--declaration", "--emitDeclarationOnly", "--strict", "--skipLibCheck"];
  const environment = ["--target", "ESNext", "--module", "NodeNext", "--types", "bun"];
  run([`${root}node_modules/.bin/tsc`, source, ...options, ...environment, "--outDir", fresh], "the library's types");
  for (const name of ["index.js", "index.d.ts"]) renameSync(`${fresh}/${name}`, `${target}/${name}`);
};

if (given === "--library") buildLibrary(resolve(folder ?? "dist"));
else buildExecutable(given === undefined ? `${root}dist/tagout` : resolve(given));
if (given === undefined) buildLibrary(`${root}dist`);
const bin = `${root}node_modules/.bin`;
if (given === undefined && existsSync(bin)) {
  rmSync(`${bin}/tagout`, { force: true });
  symlinkSync("../../dist/tagout", `${bin}/tagout`);
}
console.log(`built ${[given, folder].filter((each) => each !== undefined).join(" ") || "dist"}`);
