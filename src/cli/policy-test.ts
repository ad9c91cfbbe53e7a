import { configurationFor, guardFor, type Machine, openMachine, rulesFor } from "./machine.ts";
import {
  examplesName,
  findRulesIn,
  policyOfFolders,
  readRuleExamples,
  type RuleExample,
  type RuleScope,
  type RulesFolder,
} from "../configuration/index.ts";
import { judge } from "../guard.ts";
import { type Environment, type EnvironmentVerdict, escapeControls, type Principal } from "../model/index.ts";
import { decide, type Policy, problemText } from "../policy/index.ts";
import { fromHere, UsageError } from "./arguments.ts";
import { exitCodes, print } from "./stream.ts";

interface Failed {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

/** Results of the examples that stand beside rules of an organisation. */
interface OwnResults {
  readonly passed: number;
  readonly failed: readonly Failed[];
  /** Rules that no example names. */
  readonly untested: readonly string[];
}

/**
 * `tagout policy test [FOLDER]`: the examples of the shipped rules, of the tools, and of rules of one's own; with a folder, as if its
 * rules counted already.
 */
export const test = async (isJson: boolean, folder: string | undefined, scope: RuleScope): Promise<number> => {
  const machine = openMachine(process.env);
  const trial = await tryRules(machine, folder === undefined ? undefined : fromHere(folder), scope);
  if (!trial.ok) return sayFailure(isJson, trial.why);
  const { policy } = trial;
  const { testPolicy } = await import("../policy/examples.ts");
  const { passed, failed } = testPolicy(policy);
  const tools = await testTools(machine);
  const own = testOwn(trial, machine);
  if (isJson) print(`${JSON.stringify({ passed, failed, tools, own })}\n`);
  else
    print(
      `${[
        ...[...failed, ...own.failed].map(({ name, expected, actual }) => `${escapeControls(name)}: expected ${expected}, got ${actual}`),
        ...tools.failed.map(({ tool, example }) => `${tool}: ${escapeControls(example)}`),
        `rules: ${passed} passed, ${failed.length} failed`,
        `tools: ${tools.passed} passed, ${tools.failed.length} failed`,
        ...ownLines(own, trial.folders.length > 0),
      ].join("\n")}\n`,
    );
  return failed.length + tools.failed.length + own.failed.length === 0 ? exitCodes.ok : exitCodes.findings;
};

const ownLines = ({ passed, failed, untested }: OwnResults, isThere: boolean): readonly string[] =>
  isThere
    ? [
        `own rules: ${passed} passed, ${failed.length} failed`,
        ...(untested.length === 0 ? [] : [`without an example: ${untested.join(", ")}`]),
      ]
    : [];

const sayFailure = (isJson: boolean, why: string): number => {
  print(isJson ? `${JSON.stringify({ failure: why })}\n` : `${escapeControls(why)}\n`);
  return exitCodes.findings;
};

interface Trial {
  readonly ok: true;
  readonly policy: Policy;
  /** Folders whose examples are run. */
  readonly folders: readonly RulesFolder[];
}

/** The rules as they count here; with a folder, its rules in place of those of its layer, or beside those of other projects. */
const tryRules = async (
  machine: Machine,
  path: string | undefined,
  scope: RuleScope,
): Promise<Trial | { readonly ok: false; readonly why: string }> => {
  const found = rulesFor(machine, process.cwd());
  if (path === undefined) {
    const policy = policyOfFolders(found, machine.files);
    return policy.failure ? { ok: false, why: policy.failure.reason } : { ok: true, policy, folders: found };
  }
  if (machine.files.kind(path) !== "folder") throw new UsageError(`\`${path}\` is no folder; name one with files of Cedar (\`*.cedar\`)`);
  const folder = findRulesIn(path, scope, machine.files);
  const { compileFolder } = await import("./policy-build.ts");
  const compiled = compileFolder(folder);
  if (!compiled.ok) return { ok: false, why: compiled.problems.map(problemText).join("\n") };
  const others = found.filter((each) => each.path !== path && (scope === "project" || each.scope !== scope));
  const policy = policyOfFolders(others, machine.files, [compiled.policy]);
  return policy.failure ? { ok: false, why: policy.failure.reason } : { ok: true, policy, folders: [folder] };
};

const examplesBytesMax = 1 << 20;

const testOwn = ({ policy, folders }: Trial, machine: Machine): OwnResults => {
  const failed: Failed[] = [];
  const examples: RuleExample[] = [];
  for (const { path } of folders) {
    const file = `${path}/${examplesName}`;
    const read = machine.files.read(file, examplesBytesMax);
    if (!read.ok && read.why === "missing") continue;
    const reading = read.ok ? readRuleExamples(read.text) : undefined;
    if (reading?.ok === true) examples.push(...reading.examples);
    else
      for (const { key, message, fix } of reading?.problems ?? [{ key: "", message: "it cannot be read", fix: "make it readable" }])
        failed.push({ name: key === "" ? file : `${file}, \`${key}\``, expected: "examples", actual: `${message}; ${fix}` });
  }
  const guardIn = guards(machine, policy);
  const results = examples.map((example) => runExample(example, policy, guardIn));
  const named = new Set(examples.flatMap(({ rules }) => rules));
  return {
    passed: results.filter((result) => result === undefined).length,
    failed: [...failed, ...results.filter((result) => result !== undefined)],
    untested: policy.rules.flatMap(({ origin, note: { id } }) => (origin === "shipped" || named.has(id) ? [] : [id])),
  };
};

/** The guard as it is here, one for each environment, with the rules that are tried. */
const guards = (machine: Machine, policy: Policy): ((environment: Environment) => ReturnType<typeof guardFor>) => {
  const known = new Map<Environment, ReturnType<typeof guardFor>>();
  return (environment) => {
    const stand = { cwd: process.cwd(), variables: {}, declared: {}, session: "", ambient: environment };
    const guard = known.get(environment) ?? { ...guardFor(machine, stand, false), policy, isObserving: false };
    known.set(environment, guard);
    return guard;
  };
};

const verdictOf = (name: Environment): EnvironmentVerdict => ({ name, reason: "an example", evidence: [], conflicts: [] });

/** Undefined where it holds: that outcome, and the rules it names among those behind it. */
const runExample = (example: RuleExample, policy: Policy, guardIn: ReturnType<typeof guards>): Failed | undefined => {
  const { environment, text, outcome, rules, agent, human } = example;
  const principal: Principal = { client: "claude-code", session: "", agent, human };
  const decided = decideSubject(example, principal, policy, guardIn);
  if (decided.outcome === outcome && rules.every((id) => decided.rules.includes(id))) return undefined;
  const say = (what: string, ids: readonly string[]): string => (ids.length === 0 ? what : `${what} (${ids.join(", ")})`);
  return {
    name: `${text} in ${environment}`,
    expected: say(outcome, rules),
    actual: say(decided.outcome, decided.rules),
  };
};

const decideSubject = (
  { subject, environment }: RuleExample,
  principal: Principal,
  policy: Policy,
  guardIn: ReturnType<typeof guards>,
): { readonly outcome: string; readonly rules: readonly string[] } => {
  const ambient = verdictOf(environment);
  if (subject.kind === "line") {
    const { command } = subject;
    const call = { tool: "Bash", input: { command }, cwd: process.cwd(), principal, variables: {}, declared: {} };
    return judge({ kind: "shell", command }, call, guardIn(environment));
  }
  const known = { via: [], source: "" };
  if (subject.kind === "doubt")
    return decide({ principal, effects: [], doubts: [{ reason: subject.reason, detail: subject.detail, ...known }], ambient }, policy);
  const effect = { action: subject.action, resource: subject.resource, certainty: "known" as const, ...known };
  return decide({ principal, effects: [{ effect, environment: ambient }], doubts: [], ambient }, policy);
};

interface ToolResults {
  readonly passed: number;
  readonly failed: readonly { readonly tool: string; readonly example: string }[];
}

/** The examples of every tool file, and of what is declared here. */
const testTools = async (machine: Machine): Promise<ToolResults> => {
  const { countExamples, failures } = await import("../catalog/examples.ts");
  const { knowledge, loadTools, toolOf, withDeclared } = await import("../catalog/index.ts");
  const declared = configurationFor(machine, process.cwd()).tools;
  const around = withDeclared(knowledge, declared);
  const tools = [...loadTools(), ...declared.map(({ tool }) => toolOf(tool))];
  const failed = tools.flatMap((tool) => [...failures(tool, "", around)].map((example) => ({ tool: tool.name, example })));
  return { passed: tools.reduce((sum, tool) => sum + countExamples(tool), 0) - failed.length, failed };
};
