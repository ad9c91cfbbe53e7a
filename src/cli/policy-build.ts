import {
  builtName,
  examplesName,
  findOwnRules,
  policyOfFolders,
  type RuleScope,
  rulesFolderOf,
  type RulesFolder,
} from "../configuration/index.ts";
import { escapeControls, type RuleNote } from "../model/index.ts";
import {
  type BuiltPolicy,
  layerText,
  loadPolicies,
  problemText,
  type PolicyProblem,
  shippedLayer,
  sourcesDigest,
} from "../policy/index.ts";
import { makePrivateFolder, parentOf, replaceFile } from "../store/file-writing.ts";
import { systemLibc } from "../store/index.ts";
import { UsageError } from "./arguments.ts";
import { buildRules } from "./cedar.ts";
import { type Machine, openMachine, personAt, rulePlacesFor, rulesFor } from "./machine.ts";
import { agentHere } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** `tagout policy build`: makes rules count as they stand now. For people: what an agent wrote is not to count by itself. */
export const build = (scope: RuleScope): number => {
  const agent = agentHere();
  if (agent !== undefined) {
    complain(`tagout policy build: ${agent}, and an agent may not change the rules; a person runs this in a terminal of their own\n`);
    return exitCodes.deny;
  }
  const machine = openMachine(process.env);
  const folders = foldersOf(scope, machine);
  let code: number = exitCodes.ok;
  for (const folder of folders) code = Math.max(code, buildFolder(folder, machine));
  return code === exitCodes.ok ? warnOfOthers(machine) : code;
};

const foldersOf = (scope: RuleScope, machine: Machine): readonly RulesFolder[] => {
  const places = rulePlacesFor(machine, process.cwd());
  if (scope === "project") {
    const found = rulesFor(machine, process.cwd()).filter((each) => each.scope === "project");
    if (found.length === 0)
      throw new UsageError("there is no folder `.tagout/policy` here or above; put files of Cedar (`*.cedar`) into one");
    return found;
  }
  const found = findOwnRules(scope, places, machine.files);
  if (found === undefined)
    throw new UsageError(`there is no folder \`${rulesFolderOf(scope, places)}\`; put files of Cedar (\`*.cedar\`) into one`);
  return [found];
};

export type Compiled =
  | { readonly ok: true; readonly policy: BuiltPolicy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** The rules of a folder as they stand, checked beside the shipped ones. */
export const compileFolder = ({ scope, path, sources, problems }: RulesFolder): Compiled => {
  if (problems.length > 0) return { ok: false, problems };
  const built = buildRules(
    sources.map(({ name, text }) => ({ name: `${path}/${name}`, text })),
    scope,
  );
  if (!built.ok) return built;
  const { policy } = built;
  const layer = scope === "project" ? { projects: [policy] } : { [scope]: policy };
  const loaded = loadPolicies({ shipped: shippedLayer, ...layer });
  return loaded.ok ? built : { ok: false, problems: loaded.problems.map((each) => ({ ...each, where: path })) };
};

/** Rules that build, before they are put in place; or the exit code, where what is wrong has been said. */
type Prepared =
  | { readonly ok: true; readonly lines: readonly string[]; readonly put: () => number }
  | { readonly ok: false; readonly code: number };

/** Builds a folder's rules for a command of ours; `put` records them and makes them count. */
export const prepareRules = (folder: RulesFolder, command: string, machine: Machine): Prepared => {
  const compiled = compileFolder(folder);
  if (!compiled.ok) {
    const { problems } = compiled;
    complain(`${problems.map((each) => escapeControls(problemText(each))).join("\n")}\n`);
    complain(
      `tagout ${command}: ${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in \`${folder.path}\`; nothing was changed\n`,
    );
    return { ok: false, code: exitCodes.findings };
  }
  for (const name of strangers(folder, machine))
    complain(`\`${folder.path}/${name}\` is no file of rules (\`*.cedar\`) and does not count\n`);
  const { rules } = compiled.policy;
  const put = (): number => {
    const failure = record(folder, rules, machine) ?? write(folder, compiled.policy);
    if (failure === undefined) return exitCodes.ok;
    complain(`tagout ${command}: ${failure}\n`);
    return exitCodes.fault;
  };
  return { ok: true, lines: rules.map(ruleText), put };
};

const buildFolder = (folder: RulesFolder, machine: Machine): number => {
  const prepared = prepareRules(folder, "policy build", machine);
  if (!prepared.ok) return prepared.code;
  const { lines } = prepared;
  const code = prepared.put();
  if (code === exitCodes.ok)
    print(
      `${[`built ${lines.length === 1 ? "1 rule" : `${lines.length} rules`} of \`${folder.path}\` (${folder.scope})`, ...lines].join("\n")}\n`,
    );
  return code;
};

const ruleText = ({ id, outcome, reason }: RuleNote): string => `  ${outcome.padEnd(5)} ${escapeControls(`${id}: ${reason}`)}`;

/** Names of a folder that are none of ours: a rule misnamed would not count, and nobody would know. */
const strangers = ({ path }: RulesFolder, { files }: Machine): readonly string[] =>
  files.list(path).filter((name) => !/\.(?:cedar|md)$|^\./i.test(name) && name !== builtName && name !== examplesName);

/** Puts it on record that other rules count from now on. Answers why it cannot be. */
const record = ({ path, sources }: RulesFolder, rules: readonly RuleNote[], machine: Machine): string | undefined => {
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action: `build the rules of ${path}`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    evidence: [`sources sha256 ${sourcesDigest(sources)}`, ...rules.map(({ id, outcome }) => `${outcome} ${id}`)],
  });
  return appended.ok ? undefined : `it cannot be recorded and so was not done: ${appended.code} (${appended.detail})`;
};

/** Replaces the built file whole: a hook that runs meanwhile finds the old one or the new one. */
const write = ({ scope, built, sources }: RulesFolder, policy: BuiltPolicy): string | undefined => {
  const libc = systemLibc();
  if (scope === "project") {
    const made = makePrivateFolder(libc, parentOf(built));
    if (!made.ok) return made.detail;
  }
  const written = replaceFile(libc, built, new TextEncoder().encode(layerText(policy, sources)), scope === "managed" ? 0o644 : 0o600);
  return written.ok ? undefined : `\`${built}\`: ${written.detail}`;
};

/** Says what still keeps everything from being decided: another layer, or an id that stands in two. */
const warnOfOthers = (machine: Machine): number => {
  const { failure } = policyOfFolders(rulesFor(machine, process.cwd()), machine.files);
  if (failure === undefined) return exitCodes.ok;
  complain(`tagout policy build: every call is still denied: ${escapeControls(failure.reason)}\n`);
  return exitCodes.findings;
};
