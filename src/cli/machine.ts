import { knowledge, withDeclared, workTreeOf, type Surroundings } from "../catalog/index.ts";
import {
  branchMatcher,
  type Configuration,
  type DeclaredOperation,
  findRules,
  loadConfiguration,
  type Places,
  policyOfFolders,
  type RulePlaces,
  type RulesFolder,
} from "../configuration/index.ts";
import { observe, resolve } from "../environment/index.ts";
import type { Digest, Guard } from "../guard.ts";
import type { DecisionBody, Ledger } from "../ledger/index.ts";
import {
  type Decision,
  type Environment,
  type EnvironmentVerdict,
  type Files,
  type Principal,
  type Target,
  type ToolCall,
} from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { lazyRedact, nothingOwn, type RedactionSettings } from "../redaction/index.ts";
import { forAgent } from "./operation-agents.ts";
import { isShippedText, packsAround } from "./shipped.ts";
import { managedOwnership, userOwnership } from "../store/rules-ownership.ts";
import { findPaths, openLedger, redactionKey, rememberFiles, systemClock, systemFiles, systemLibc, type Paths } from "../store/index.ts";

export type Variables = Readonly<Record<string, string>>;

/** The machine a command of ours runs on: its files, and the variables it was started with. */
export interface Machine {
  readonly files: Files;
  readonly paths: Paths;
  readonly home: string;
  readonly hostname: string;
  /** Login name of the user, or `uid N`. */
  readonly human: string;
  readonly ledger: Ledger;
  /** Takes out what is about persons and what is secret; tokens are those of the session. */
  readonly redact: (text: string) => string;
  /** Session whose tokens are used; to be set before the first text is redacted. */
  session: string;
  /** Absolute path of this executable. */
  readonly executable: string;
  /** Folder of what `init` installs for one user. */
  readonly data: string;
}

/** The person at this machine as the principal of what is done from the command line, for a session of an agent or none. */
export const personAt = ({ human }: Machine, session = ""): Principal => ({ client: "cli", session, agent: "", human });

/** Folder of what `init --scope managed` installs for everybody. */
export const managedFolder = "/opt/tagout";

/** Something outside is not as it must be. The message is for a person. */
export class MachineError extends Error {}

export const openMachine = (variables: Readonly<Record<string, string | undefined>>): Machine => {
  const found = findPaths(variables);
  if (!found.ok) throw new MachineError(`${found.detail}; set HOME to your home folder`);
  const files = systemFiles();
  const { paths } = found;
  const redact = lazyRedact({ key: () => redactionKey(paths.state, machine.session), settings: () => redactionSettings(machine) });
  const machine: Machine = {
    files,
    redact,
    session: variables["TAGOUT_SESSION"] ?? "",
    paths,
    home: variables["HOME"] ?? "/",
    hostname: firstLine(files, "/proc/sys/kernel/hostname") ?? firstLine(files, "/etc/hostname") ?? "",
    human: userName(files),
    ledger: openLedger({ folder: paths.ledger, clock: systemClock, redact }),
    executable: process.execPath,
    data: dataFolder(variables),
  };
  return machine;
};

/**
 * What the organisation wants of redaction. Where the configuration cannot be read the shipped detectors alone are used: nothing
 * is decided then, and what is recorded is to be redacted all the same.
 */
const redactionSettings = (machine: Machine): RedactionSettings => {
  try {
    return configurationFor(machine, process.cwd()).redaction ?? nothingOwn;
  } catch {
    return nothingOwn;
  }
};

/** A relative path in an XDG variable is ignored, as the specification wants it. */
const dataFolder = (variables: Readonly<Record<string, string | undefined>>): string => {
  const given = variables["XDG_DATA_HOME"];
  return `${given?.startsWith("/") ? given : `${variables["HOME"] ?? ""}/.local/share`}/tagout`;
};

/** An installed executable stands in a folder of its own, which is guarded whole; the hook is not told `XDG_DATA_HOME`. */
const installedFolder = (executable: string): string => executable.replace(/(?<=\/tagout)\/bin\/tagout$/, "");

const firstLine = (files: Files, path: string): string | undefined => {
  const read = files.read(path, 4096);
  return read.ok ? read.text.split("\n")[0]?.trim() : undefined;
};

/** By user id, for a variable can be set to anything. */
const userName = (files: Files): string => {
  const uid = systemLibc().userId();
  const read = files.read("/etc/passwd", 1 << 20);
  const line = read.ok ? read.text.split("\n").find((each) => each.split(":")[2] === String(uid)) : undefined;
  return line?.split(":")[0] ?? `uid ${uid}`;
};

/** How a call stands in its surroundings: where, with which variables. */
export interface Stand {
  readonly cwd: string;
  readonly variables: Variables;
  readonly declared: Variables;
  readonly session: string;
  /** Type of the agent that calls, empty for the main one; left out where no agent does. */
  readonly agent?: string;
  /** Given on our own command line; stands for the ambient environment. */
  readonly ambient?: Environment;
}

/** `rules`: folders of rules of projects, which are the guard's too. */
export const surroundingsOf = (
  machine: Machine,
  configuration: Configuration,
  stand: Stand,
  rules: readonly Pick<RulesFolder, "path">[] = [],
): Surroundings => {
  const under = (folder: string): string => (folder.startsWith("/") ? folder : `${stand.cwd}/${folder}`);
  const root = workTreeOf(stand.cwd, machine.files)?.root ?? stand.cwd;
  return {
    files: machine.files,
    home: machine.home,
    cwd: stand.cwd,
    user: machine.human,
    variables: stand.variables,
    artifactFolders: configuration.artifactFolders.map((folder) => (folder.startsWith("/") ? folder : `${root}/${folder}`)),
    scratchFolders: [...configuration.scratchFolders.map(under), ...(stand.session === "" ? [] : [`/tmp/tagout-${stand.session}`])],
    guardPaths: withRealNames(
      [
        machine.paths.state,
        machine.paths.configuration,
        machine.paths.managed,
        machine.data,
        managedFolder,
        installedFolder(machine.executable),
        ...rules.map(({ path }) => path),
      ],
      machine.files,
    ),
    isProtectedBranch: branchMatcher(configuration.protectedBranches),
  };
};

/** A folder that is reached by a link is what stands at its end, too. */
const withRealNames = (paths: readonly string[], files: Files): readonly string[] => {
  const others = paths.map((path) => files.real(path)).filter((path) => !paths.includes(path));
  return others.length === 0 ? paths : [...paths, ...others];
};

const locator = (machine: Machine, configuration: Configuration, stand: Stand): ((target: Target | undefined) => EnvironmentVerdict) => {
  const { ambient } = stand;
  const pins =
    ambient === undefined
      ? configuration.pins
      : [...configuration.pins, { source: "user" as const, isTrusted: true, machine: ambient, checkouts: [], targets: [] }];
  const context = { cwd: stand.cwd, home: machine.home, hostname: machine.hostname, declared: stand.declared, pins };
  const observations = observe(machine.files, { ...context, variables: stand.variables });
  const given: EnvironmentVerdict | undefined = ambient && {
    name: ambient,
    reason: `\`--environment ${ambient}\``,
    evidence: [],
    conflicts: [],
  };
  const locate = (target: Target | undefined): EnvironmentVerdict => {
    if (given && (target === undefined || target.family === "local")) return given;
    // Variables that a command set for itself stand among a target's values under their own names.
    const set = Object.entries(target?.values ?? {}).filter(([name]) => /^[A-Z]/.test(name));
    if (set.length === 0) return resolve(target, observations);
    return resolve(target, observe(machine.files, { ...context, variables: { ...stand.variables, ...Object.fromEntries(set) } }));
  };
  return rememberVerdicts(locate);
};

/** A stream of questions names the same targets again and again. */
const verdictsMax = 4096;

/** What targets have in common that begin alike: family, then each value behind its name. To make one key of them takes longer. */
class Beginning {
  verdict: EnvironmentVerdict | undefined;
  private longer: Map<string, Beginning> | undefined;

  with(part: string): Beginning {
    const known = (this.longer ??= new Map());
    const before = known.get(part);
    if (before) return before;
    const longer = new Beginning();
    known.set(part, longer);
    return longer;
  }
}

/** Each target located once: files are looked at once too, so that the same target has the same environment throughout. */
const rememberVerdicts = (locate: (target: Target | undefined) => EnvironmentVerdict): ((target?: Target) => EnvironmentVerdict) => {
  let known = new Beginning();
  let count = 0;
  return (target) => {
    let at = known;
    if (target) {
      at = at.with(target.family);
      for (const name in target.values) at = at.with(name).with(target.values[name] as string);
    }
    if (at.verdict) return at.verdict;
    if (count++ === verdictsMax) {
      known = new Beginning();
      count = 0;
    }
    return (at.verdict = locate(target));
  };
};

/** Where the layers lie that count in a folder. */
export const placesFor = (machine: Pick<Machine, "paths" | "files" | "executable">, cwd: string): Places => ({
  managed: machine.paths.managed,
  user: machine.paths.configuration,
  state: machine.paths.state,
  cwd,
  isShipped: (path, text) => isShippedText(path, text, machine),
});

/** All layers that count in a folder. */
export const configurationFor = (machine: Machine, cwd: string): Configuration => loadConfiguration(placesFor(machine, cwd), machine.files);

/** Where the rules lie that count in a folder. */
export const rulePlacesFor = ({ paths }: Pick<Machine, "paths">, cwd: string): RulePlaces => ({
  managed: paths.managed,
  user: paths.configuration,
  state: paths.state,
  cwd,
  ownership: (path, scope) => (scope === "managed" ? managedOwnership(path) : userOwnership(path)),
});

/** Every folder of rules that counts in a folder. */
export const rulesFor = (machine: Pick<Machine, "paths" | "files">, cwd: string): readonly RulesFolder[] =>
  findRules(rulePlacesFor(machine, cwd), machine.files);

/** The rules of every layer that count in a folder; where one of them cannot be used, what denies everything. */
export const policyFor = (machine: Pick<Machine, "paths" | "files">, cwd: string): Policy =>
  policyOfFolders(rulesFor(machine, cwd), machine.files);

/**
 * Every operation that a folder knows, strongest declaration first. Within this program's own package, such as a fresh clone, those of
 * its packs count where no project's file has any.
 */
export const operationsFor = (
  machine: Machine,
  cwd: string,
  { operations, files } = configurationFor(machine, cwd),
): readonly DeclaredOperation[] => {
  const project = files.find(({ source }) => source === "project")?.path;
  if (operations.some(({ file }) => file === project)) return operations;
  const names = new Set(operations.map(({ operation }) => operation.name));
  const ofPacks = packsAround(cwd, machine).flatMap((folder) =>
    configurationFor(machine, folder).operations.filter(
      ({ file, operation }) => file === `${folder}/tagout.yaml` && !names.has(operation.name),
    ),
  );
  return [...operations, ...ofPacks];
};

/** Redeems nothing: a question is not a call, and nobody confirms it. */
const asksNobody: Guard["redeem"] = () => ({ kind: "none", note: "" });

/** Everything a decision needs, for one call. `redeem`: how a person's confirmation is looked for. */
export const guardFor = (anyMachine: Machine, stand: Stand, records = true, redeem: Guard["redeem"] = asksNobody): Guard => {
  const machine = { ...anyMachine, files: rememberFiles(anyMachine.files) };
  const configuration = configurationFor(machine, stand.cwd);
  const rules = rulesFor(machine, stand.cwd);
  return {
    knowledge: withDeclared(
      knowledge,
      stand.agent === undefined
        ? configuration.tools
        : [...configuration.tools, ...forAgent(stand.agent, operationsFor(machine, stand.cwd, configuration))],
    ),
    surroundings: surroundingsOf(machine, configuration, stand, rules),
    policy: policyOfFolders(rules, machine.files),
    locate: locator(machine, configuration, stand),
    redeem,
    record: records ? (decision, call, digest, grant) => recordDecision(machine.ledger, decision, call, digest, grant) : () => undefined,
    isObserving: configuration.isObserving,
  };
};

const recordDecision = (
  ledger: Ledger,
  decision: Decision,
  call: ToolCall,
  digest: Digest,
  grant: string | undefined,
): string | undefined => {
  const appended = ledger.append("decision", { ...decisionBody(decision, call, digest(), grant) });
  return appended.ok ? undefined : `${appended.code} (${appended.detail})`;
};

/** A client's dialog tells nobody who answered it: that the call ran afterwards is what the record knows. */
const approvalOf = ({ confirmation }: Decision, grant: string | undefined): DecisionBody["approval"] => {
  if (grant !== undefined) return { given: "YES", grant };
  return confirmation?.isAskedByClient === true ? { given: "ASKED", assurance: "client-unproven" } : { given: "NO" };
};

/** With the commands by which a person sees whether it worked: what the record knows of a verification. */
interface RecordedDecision extends DecisionBody {
  readonly verify?: readonly string[];
}

/** The specification's fields of the action log, with what explains the decision. */
const decisionBody = (decision: Decision, call: ToolCall, digest: string, grant: string | undefined): RecordedDecision => ({
  timestamp: new Date(systemClock.now()).toISOString(),
  action: describeCall(call),
  environment: decision.environment.name,
  user: call.principal,
  approval: approvalOf(decision, grant),
  result: decision.outcome === "allow" || decision.confirmation?.isAskedByClient === true ? "PENDING" : "NOT RUN",
  evidence: [
    decision.environment.reason,
    ...decision.environment.evidence.map((signal) => `${signal.name}=${signal.value} says ${signal.says} (${signal.strength})`),
    ...(decision.inspected ?? []).map(({ path, sha256 }) => `${path} was read${sha256 === undefined ? "" : `, sha256 ${sha256}`}`),
  ],
  outcome: decision.outcome,
  effects: decision.effects.map(({ effect, outcome, rules }) => ({
    action: effect.action,
    resource: `${effect.resource.kind}:${effect.resource.name}`,
    certainty: effect.certainty,
    via: [...effect.via],
    outcome,
    rules: [...rules],
    ...(effect.target && { target: targetText(effect.target) }),
  })),
  rules: decision.rules,
  digest,
  ...(call.id !== undefined && { callId: call.id }),
  ...(decision.handoff && decision.handoff.verify.length > 0 && { verify: decision.handoff.verify }),
});

/** A target as the record compares it: the same values, the same text. */
const targetText = ({ family, values }: Target): string =>
  [
    family,
    ...Object.entries(values)
      .map(([name, value]) => `${name}=${value}`)
      .toSorted(),
  ].join(" ");

const describeCall = (call: ToolCall): string => {
  const command = call.input["command"];
  return typeof command === "string" ? `${call.tool}: ${command}` : `${call.tool}: ${JSON.stringify(call.input)}`;
};
