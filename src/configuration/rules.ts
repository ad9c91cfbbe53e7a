import {
  type BuiltPolicy,
  failedPolicy,
  loadPolicies,
  type Origin,
  type Policy,
  type PolicyProblem,
  type PolicySource,
  readLayer,
  shippedLayer,
  shippedPolicy,
  sourcesDigest,
} from "../policy/index.ts";
import type { Files } from "../model/index.ts";

/** Whose rules they are that are not shipped, strongest first. */
export const ruleScopes = ["managed", "user", "project"] as const satisfies readonly Origin[];
export type RuleScope = (typeof ruleScopes)[number];

/** Whether something is there, and whether only those whose it is can have written it. */
export type Ownership = { readonly kind: "none" } | { readonly kind: "own" } | { readonly kind: "exposed"; readonly why: string };

export interface RulePlaces {
  readonly managed: string;
  readonly user: string;
  readonly state: string;
  /** Folder the call runs in. */
  readonly cwd: string;
  readonly ownership: (path: string, scope: "managed" | "user") => Ownership;
}

/** The folder of one layer's rules, as it stands. */
export interface RulesFolder {
  readonly scope: RuleScope;
  readonly path: string;
  /** Files of Cedar, by their names in the folder. */
  readonly sources: readonly PolicySource[];
  /** Where the built rules stand: never where an agent may write. */
  readonly built: string;
  /** Why it cannot be used, whatever was built. */
  readonly problems: readonly PolicyProblem[];
}

const sourceBytesMax = 1 << 17;
const builtBytesMax = 1 << 24;
const sourcesMax = 64;

/** Name of the built file of a folder that an agent may not write. */
export const builtName = "built.json";
export const examplesName = "examples.yaml";

/** Whether a file of a folder of rules is one of them. */
const isSource = (name: string): boolean => /\.cedar$/i.test(name);

/** Folder of a project's rules, beside its `tagout.yaml`. */
const projectFolder = (folder: string): string => `${folder === "/" ? "" : folder}/.tagout/policy`;

/** Folder of the rules of an administrator or user. */
export const rulesFolderOf = (scope: "managed" | "user", places: Pick<RulePlaces, "managed" | "user">): string => `${places[scope]}/policy`;

/** Where a project's built rules stand: what is built of one text holds wherever that text stands. */
const builtOfProject = (state: string, sources: readonly PolicySource[]): string => `${state}/policy/${sourcesDigest(sources)}.json`;

const readSources = (
  path: string,
  files: Files,
): { readonly sources: readonly PolicySource[]; readonly problems: readonly PolicyProblem[] } => {
  const sources: PolicySource[] = [];
  const problems: PolicyProblem[] = [];
  const names = files.kind(path) === "folder" ? files.list(path) : [];
  // A folder that cannot be listed looks like an empty one.
  if (names.length === 0)
    problems.push({ code: "unreadable", where: path, message: "no rules can be read there", fix: "put rules into it, or remove it" });
  const found = names.filter(isSource).toSorted();
  if (found.length > sourcesMax)
    problems.push({ code: "unreadable", where: path, message: `there are more than ${sourcesMax} files`, fix: "put the rules into fewer" });
  for (const name of found.slice(0, sourcesMax)) {
    const read = files.read(`${path}/${name}`, sourceBytesMax);
    if (read.ok) sources.push({ name, text: read.text });
    else
      problems.push({ code: "unreadable", where: `${path}/${name}`, message: `it is ${read.why}`, fix: "make it readable, or remove it" });
  }
  return { sources, problems };
};

/** What the administrator or user wrote, undefined where there is no such folder. */
export const findOwnRules = (scope: "managed" | "user", places: RulePlaces, files: Files): RulesFolder | undefined => {
  const path = rulesFolderOf(scope, places);
  const own = places.ownership(path, scope);
  if (own.kind === "none") return undefined;
  const built = `${path}/${builtName}`;
  if (own.kind === "exposed") return { scope, path, sources: [], built, problems: [exposed(path, own.why)] };
  const { sources, problems } = readSources(path, files);
  const written = [...sources.map(({ name }) => name), builtName].flatMap((name) => {
    const each = places.ownership(`${path}/${name}`, scope);
    return each.kind === "exposed" ? [exposed(`${path}/${name}`, each.why)] : [];
  });
  return { scope, path, sources, built, problems: [...problems, ...written] };
};

const exposed = (where: string, why: string): PolicyProblem => ({
  code: "exposed",
  where,
  message: why,
  fix: "let nobody else write it, and put no link in its place",
});

/** Rules in any folder, to be tried as those of a layer: nothing built belongs to them. */
export const findRulesIn = (path: string, scope: RuleScope, files: Files): RulesFolder => ({
  scope,
  path,
  built: "",
  ...readSources(path, files),
});

/** The rules that stand beside a project's `tagout.yaml`, undefined where there are none. */
export const findProjectRules = (folder: string, state: string, files: Files): RulesFolder | undefined => {
  const path = projectFolder(folder);
  if (files.kind(path) === "none") return undefined;
  const { sources, problems } = readSources(path, files);
  return { scope: "project", path, sources, built: builtOfProject(state, sources), problems };
};

/** Every folder of rules that counts where a call runs, strongest first; of projects, each one upwards. */
export const findRules = (places: RulePlaces, files: Files): readonly RulesFolder[] => {
  const own = (["managed", "user"] as const).flatMap((scope) => findOwnRules(scope, places, files) ?? []);
  const projects: RulesFolder[] = [];
  // By its real name, and without a bound: neither a link nor a deep folder must lead past the rules above it.
  for (let at = files.real(places.cwd); at !== ""; at = at.slice(0, at.lastIndexOf("/")) || "/") {
    const found = findProjectRules(at, places.state, files);
    if (found) projects.push(found);
    if (at === "/") break;
  }
  return [...own, ...projects];
};

/** The command that builds a folder's rules. */
const buildCommand = (scope: RuleScope): string => {
  if (scope === "managed") return "root runs `tagout policy build --scope managed`";
  return `a person runs \`tagout policy build${scope === "user" ? "" : " --scope project"}\``;
};

/** INVARIANT: where the folder stands, what was built of it stands too, also of no rules: who takes out both is noticed. */
const readBuilt = ({ scope, sources, built }: RulesFolder, files: Files): ReturnType<typeof readLayer> => {
  const read = files.read(built, builtBytesMax);
  if (read.ok) return readLayer(read.text, { origin: scope, sources, schema: shippedLayer.schema });
  if (read.why !== "missing") return { ok: false, code: "unreadable", message: `the built rules are ${read.why}` };
  return { ok: false, code: "not-built", message: "these rules were never built" };
};

/**
 * Rules that were built from what stands in these folders, with the shipped ones; or what denies everything, and says why.
 * `tried`: layers that count beside them, however they were built.
 */
export const policyOfFolders = (folders: readonly RulesFolder[], files: Files, tried: readonly BuiltPolicy[] = []): Policy => {
  if (folders.length === 0 && tried.length === 0) return shippedPolicy;
  const problems: PolicyProblem[] = [];
  const built = folders.flatMap((folder) => {
    problems.push(...folder.problems);
    if (folder.problems.length > 0) return [];
    const layer = readBuilt(folder, files);
    if (layer.ok) return [layer.policy];
    const { code, message } = layer;
    problems.push({ code, where: folder.path, message, fix: buildCommand(folder.scope) });
    return [];
  });
  if (problems.length > 0) return failedPolicy(problems);
  const of = (wanted: RuleScope): readonly BuiltPolicy[] => [...built, ...tried].filter(({ origin }) => origin === wanted);
  const [[managed], [user]] = [of("managed"), of("user")];
  const loaded = loadPolicies({ shipped: shippedLayer, ...(managed && { managed }), ...(user && { user }), projects: of("project") });
  return loaded.ok ? loaded.policy : failedPolicy(loaded.problems);
};
