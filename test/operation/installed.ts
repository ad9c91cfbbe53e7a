import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { executable, makePlace, runIn, type Place } from "../cli/fixture.ts";
import { converse, openWindow, type Answers } from "../forgery/terminals.ts";

const root = join(import.meta.dir, "../..");

/** A project into which a person has put the shipped pack, with its real loader. */
export interface Installed {
  readonly place: Place;
  /** The executable of the package it came from. */
  readonly program: string;
}

/** Runs it as a grandchild of nobody: what is for people refuses to run inside an agent. */
const alone = (place: Place, argv: readonly string[]): void => {
  const report = join(place.home, "report");
  rmSync(`${report}.code`, { force: true });
  const script = `( "$@" >"$0.out" 2>&1 </dev/null; echo $? >"$0.new"; mv "$0.new" "$0.code" ) &`;
  runIn(place, ["setsid", "/bin/sh", "-c", script, report, ...argv]);
  while (!existsSync(`${report}.code`)) Bun.sleepSync(10);
  const code = readFileSync(`${report}.code`, "utf8").trim();
  if (code !== "0") throw new Error(`${argv.join(" ")} ended with ${code}: ${readFileSync(`${report}.out`, "utf8").slice(-500)}`);
};

/** The package as it is in a clone, and a project into which a person has put the pack. */
export const installPack = (): Installed => {
  const place = makePlace();
  const folder = join(place.home, "../package");
  mkdirSync(join(folder, "dist"), { recursive: true });
  cpSync(join(root, "packs"), join(folder, "packs"), { recursive: true, filter: (path) => !path.endsWith("/.warehouse") });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const program = join(folder, "dist/tagout");
  copyFileSync(executable(), program);
  mkdirSync(join(place.home, ".config/tagout"), { recursive: true });
  writeFileSync(join(place.home, ".config/tagout/tagout.yaml"), "confirmation:\n  minimum: { production: L1 }\n");
  alone(place, [program, "init", "--pack", "dataset-etl", "--yes"]);
  return { place, program };
};

/** The user of the tests is the user of the project. */
export const asItself = (argv: readonly string[]): string[] => [...argv];

/** A person runs it in a terminal of their own, and answers what it asks. */
export const personRuns = async (
  { place }: Installed,
  args: readonly string[],
  answers: Answers,
): Promise<{ readonly code: number; readonly shown: string }> => {
  const window = openWindow(place, {}, 400, 200, asItself);
  try {
    return { code: await converse(window, args, answers), shown: window.shown() };
  } finally {
    window.close();
  }
};
