import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seenIn, trustedEntries } from "../../src/cli/trust.ts";
import { digestOf, readConfiguration } from "../../src/configuration/index.ts";
import { findPaths, systemFiles } from "../../src/store/index.ts";
import type { Place } from "../cli/fixture.ts";
import {
  asAgent,
  asAgentRuns,
  commandLine,
  converse,
  ended,
  goodAnswers,
  makeStage,
  openWindow,
  typeLetters,
  type Answers,
} from "../forgery/terminals.ts";

const packFile = join(import.meta.dir, "../../packs/dataset-etl/tagout.yaml");
const standIn = readFileSync(join(import.meta.dir, "stand-in.sh"), "utf8");

/** Writes a file of a project as its user, at `path` below the work tree. */
export const write = (place: Place, path: string, text: string, mode = "644"): void => {
  const { exitCode } = Bun.spawnSync(
    asAgent(["sh", "-c", 'umask 077; mkdir -p "$(dirname "$0")"; cat >"$0"; chmod "$1" "$0"', join(place.work, path), mode]),
    {
      stdin: new TextEncoder().encode(text),
    },
  );
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

export const remove = (place: Place, path: string): void => void Bun.spawnSync(asAgent(["rm", "-rf", join(place.work, path)]));

export const datasets = { cities: "berlin\nparis\n", rivers: "elbe\n", lakes: "como\ngarda\norta\n" } as const;

/** A person trusts the project's file as it stands, at a terminal of their own; answers with what they were shown. */
export const trust = async (place: Place, as = asAgent): Promise<string> => {
  const window = openWindow(place, {}, 400, 200, as);
  try {
    window.type(commandLine(["trust"]));
    await window.until(/ended with \$\?\."\n/);
    await window.until(/anything else to leave: $/);
    window.type(`${digestOf(readFileSync(join(place.work, "tagout.yaml"), "utf8")).slice(0, 8)}\n`);
    const code = ended.exec(await window.until(ended))?.[1];
    if (code !== "0") throw new Error(`not trusted (${code}): ${window.shown()}`);
    return window.shown();
  } finally {
    window.close();
  }
};

/** The same, without the terminal: what is recorded is what `tagout trust` would have recorded. */
const record = (place: Place): void => {
  const found = findPaths(place.variables);
  if (!found.ok) throw new Error(found.detail);
  const path = join(place.work, "tagout.yaml");
  const text = readFileSync(path, "utf8");
  const reading = readConfiguration(Bun.YAML.parse(text));
  if (!reading.ok) throw new Error(reading.problems.map(({ key, message }) => `${key}: ${message}`).join("\n"));
  const seen = seenIn(path, reading.file, { files: systemFiles(), paths: found.paths });
  write(place, "../home/.local/state/tagout/trust.json", JSON.stringify(trustedEntries(path, digestOf(text), seen)), "600");
};

/** A project with the pack's operations, a stand-in for its loader, and a person's trust in both. */
export const makeProject = async (change: (text: string) => string = (text) => text): Promise<Place> => {
  const place = makeStage("L1");
  write(place, "tagout.yaml", change(readFileSync(packFile, "utf8")));
  write(place, "bin/dataset-loader", standIn, "755");
  for (const [name, rows] of Object.entries(datasets)) write(place, `datasets/${name}.csv`, rows);
  record(place);
  return place;
};

/** What the loader was called for, in order; `ran` without the grant's mark. */
export const calls = ({ home }: Place): readonly string[] =>
  existsSync(join(home, "ran")) ? readFileSync(join(home, "ran"), "utf8").trimEnd().split("\n") : [];
export const ran = (place: Place): readonly string[] => calls(place).map((line) => line.replace(/ grant=.*$/, ""));

/** Rows of a dataset in an environment's warehouse; undefined where it has none. */
export const rowsIn = ({ work }: Place, environment: "test" | "prod", name: string): string | undefined => {
  const path = join(work, ".warehouse", environment, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

/** Everything in an environment's warehouse, to be compared. */
export const warehouse = ({ work }: Place, environment: "test" | "prod"): string =>
  Bun.spawnSync([
    "sh",
    "-c",
    'cd "$0" 2>/dev/null && find . -type f -exec sha256sum {} + | sort',
    join(work, ".warehouse", environment),
  ]).stdout.toString();

/** Runs an operation as an agent does: with pipes and no terminal. */
export const runs = (place: Place, args: readonly string[], input?: string): ReturnType<typeof asAgentRuns> =>
  asAgentRuns(place, ["operation", "run", ...args], input);

/** Answers of a person to the three or four questions. */
export const saying = (first: string, second: string, third: string, fourth = "2"): Answers => [
  ...goodAnswers.slice(0, 6),
  [/validated this in TEST.*\n> $/, first],
  [/affects PRODUCTION.*\n> $/, second],
  [/Type 'PRODUCTION'.*\n> $/, third],
  [/Type the number of items\n> $/, fourth],
  typeLetters,
];
export const yes = saying("y", "y", "PRODUCTION");

/** Runs our program in a terminal of a person's own and answers what it asks. */
export const atTerminal = async (
  place: Place,
  args: readonly string[],
  answers: Answers,
): Promise<{ readonly code: number; readonly shown: string }> => {
  const window = openWindow(place, {}, 300);
  try {
    return { code: await converse(window, args, answers), shown: window.shown() };
  } finally {
    window.close();
  }
};
