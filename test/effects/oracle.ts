import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { loadTools } from "../../src/catalog/index.ts";
import type { Tool } from "../../src/catalog/tool.ts";
import type { Decision } from "../../src/model/index.ts";
import { combinationsOf, linesOf, type Line } from "./calls.ts";
import { deciderOf } from "./deciding.ts";
import { markOf, templateWith } from "./fixtures.ts";
import { homeFolder, makeFolder, record, searched, workFolder, type Template } from "./sandbox.ts";
import { flagsOf, type Flag } from "./verdict.ts";

export interface How {
  readonly seed: number;
  /** Lines with several options at once. */
  readonly runs: number;
  /** Lines with one option at most. */
  readonly most: number;
  /** For all lines of a tool together. */
  readonly secondsMax: number;
}

export interface Outcome {
  readonly calls: number;
  /** Not allowed, and so not run. */
  readonly asked: number;
  /** Allowed, but the time for the tool had run out. */
  readonly left: number;
  readonly cut: number;
  readonly milliseconds: number;
  readonly flagged: readonly { readonly line: string; readonly flags: readonly Flag[] }[];
  readonly folder: string;
}

const isInstalled = (name: string): boolean => searched.some((folder) => existsSync(`${folder}/${name}`));

/** Tools of the catalog with a program on this machine, each under the first of its names that has one. */
export const installedTools = (): { readonly tool: Tool; readonly name: string }[] =>
  loadTools().flatMap((tool) => {
    const name = tool.name.split(", ").find(isInstalled);
    return name === undefined ? [] : [{ tool, name }];
  });

/** Options that the installed manual of a program names. */
const manualOptions = (name: string): string[] => {
  for (const section of ["1", "8"]) {
    const folder = `/usr/share/man/man${section}`;
    const file = existsSync(folder) ? readdirSync(folder).find((each) => each.startsWith(`${name}.${section}`)) : undefined;
    if (file === undefined) continue;
    const bytes = readFileSync(`${folder}/${file}`);
    const text = (file.endsWith(".gz") ? Buffer.from(Bun.gunzipSync(new Uint8Array(bytes))) : bytes).toString("latin1");
    const options = text
      .replaceAll("\\-", "-")
      .replaceAll(/\\f.|\\&/g, "")
      .match(/(?<![\w-])--?[A-Za-z][\w-]*/g);
    return [...new Set(options ?? [])].slice(0, 150);
  }
  return [];
};

/** Files that a decision says a call reads, where the sandbox can put some. */
const readBy = ({ effects }: Decision): string[] =>
  effects.flatMap(({ effect: { action, resource } }) =>
    action === "read" && resource.kind === "file" && /^\/(?:repo|srv|home\/agent|tmp)\/[\w./@+-]*[\w]$/.test(resource.name)
      ? [resource.name]
      : [],
  );

/** Files and folders that are read at once: whatever stands below another is left out. */
const apart = (paths: readonly string[]): string[] => {
  const all = [...new Set(paths)].toSorted();
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)) && ![workFolder, homeFolder].includes(path));
};

/** Lines there are more of than `most` are drawn by the seed; what the tool file itself shows is always among them. */
const linesFor = (tool: Tool, name: string, { seed, runs, most }: How): Line[] => {
  const [combined = []] = fc.sample(
    fc.gen().map((value) => combinationsOf(tool, name, runs, (below) => value(fc.nat, { max: below - 1 }))),
    { numRuns: 1, seed },
  );
  const single = linesOf(tool, name, manualOptions(name));
  const shown = new Set(tool.examples.allow);
  const ranked = single.map((line) => ({ line, rank: shown.has(line.text) ? -1 : Bun.hash.crc32(`${seed} ${line.text}`) }));
  const drawn = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, most);
  return [...drawn.map(({ line }) => line), ...combined];
};

/** Texts of files that no effect reads, found in what was printed. */
const shownUnreported = (printed: string, decision: Decision, template: Template): Flag[] => {
  const names = decision.effects.flatMap(({ effect: { action, resource } }) =>
    action === "read" && ["file", "git-ref", "work-tree"].includes(resource.kind) ? [resource.name] : [],
  );
  const isReported = (path: string): boolean =>
    names.some((name) => path === name || path.startsWith(`${name.replace(/\/$/, "")}/`) || /[*?]|^\.?$/.test(name));
  return Object.keys(template)
    .filter((path) => printed.includes(markOf(path)) && !isReported(path))
    .map((path) => ({ kind: "shown" as const, what: path, shown: printed.slice(0, 200) }));
};

/** Runs what the guard allows of a tool's lines and holds what they did against what was reported. The folder is the caller's to remove. */
export const holdAgainst = (tool: Tool, name: string, how: How): Outcome => {
  const started = Date.now();
  const all = linesFor(tool, name, how);
  const before = deciderOf({ [`${workFolder}/.git/HEAD`]: "ref: refs/heads/topic\n" });
  const template = templateWith(apart(all.flatMap(({ text }) => readBy(before(text)))));
  const decide = deciderOf(template);
  const decided = [...new Map(all.map((line) => [line.text, line])).values()].map((line) => ({ line, decision: decide(line.text) }));
  // Where the time does not suffice, every option had the same chance.
  const allowed = decided.filter(({ decision }) => decision.outcome === "allow");
  const folder = makeFolder(template);
  const recorded = record(
    allowed.map(({ line }) => line.text),
    folder,
    { secondsEach: 3, secondsMax: how.secondsMax },
  );
  const flagged = allowed.slice(0, recorded.length).flatMap(({ line, decision }, i) => {
    const { trace = "", printed = "" } = recorded[i] ?? {};
    const effects = decision.effects.map(({ effect }) => effect);
    const flags = [...flagsOf({ tool: line.tool, line: line.text, effects, trace }), ...shownUnreported(printed, decision, template)];
    return flags.length > 0 ? [{ line: line.text, flags }] : [];
  });
  return {
    calls: recorded.length,
    asked: decided.length - allowed.length,
    left: allowed.length - recorded.length,
    cut: recorded.filter(({ isCut }) => isCut).length,
    milliseconds: Date.now() - started,
    flagged,
    folder,
  };
};
