import { type Clue, clue, failure } from "./clue.ts";
import type { Observations, Probe } from "./observations.ts";
import { readPlacePins } from "./pins.ts";
import { readPlatforms } from "./signals/ci-platforms.ts";
import { readDeclared, readUntrusted } from "./signals/framework-variables.ts";
import { readBranch } from "./signals/git.ts";
import { environmentOfName, environmentOfPath, environmentOfValue, mayNameProduction } from "./signals/names.ts";
import { readTargetVariable } from "./signals/target-variables.ts";
import { readHint, readHostname } from "./signals/targets.ts";

/** Any other variable raises when it names production, such as a live key; what it holds may be secret, so it is not shown. */
const readAnyVariable = (source: string, name: string, value: string): Clue[] =>
  value.length <= 64 && mayNameProduction(value) && /^[^\s/:=]+$/.test(value) && environmentOfName(value) === "production"
    ? [readHint(`${source}.${name}`, "(a value that names production)", "production")]
    : [];

/** All clues of one variable of the human's process. */
export const readDeclaredVariable = (name: string, value: string): readonly Clue[] => {
  const declared = readDeclared(name, value);
  return declared === undefined ? readOtherVariable("variable", name, value) : [declared];
};

/** All clues of one variable that the agent may have set. */
export const readUntrustedVariable = (source: string, name: string, value: string): readonly Clue[] => {
  const untrusted = readUntrusted(source, name, value);
  return untrusted === undefined ? readOtherVariable(source, name, value) : [untrusted];
};

/** Clues of a variable that chooses no environment by itself. */
const readOtherVariable = (source: string, name: string, value: string): readonly Clue[] => {
  const target = readTargetVariable(source, name, value);
  return target.length > 0 ? target : readAnyVariable(source, name, value);
};

/** Clues of a probe: none when there is nothing, a failure when it could not be read. */
const readProbe = <T>(name: string, probe: Probe<T>, read: (value: T) => readonly Clue[]): readonly Clue[] => {
  if (probe.state === "found") return read(probe.value);
  return probe.state === "absent" ? [] : [failure(name, probe.why)];
};

/** Clues of all variables, in two heaps: what speaks of the environment, and what chooses targets. */
interface VariableClues {
  readonly environment: Clue[];
  readonly others: Clue[];
}

const collectVariables = ({ declared, variables }: Observations): VariableClues => {
  const clues: VariableClues = { environment: [], others: [] };
  const add = (clue: Clue | undefined, source: string, name: string, value: string): void => {
    if (clue !== undefined) clues.environment.push(clue);
    else clues.others.push(...readOtherVariable(source, name, value));
  };
  for (const [name, value] of Object.entries(declared)) add(readDeclared(name, value), "variable", name, value);
  for (const [name, value] of Object.entries(variables))
    if (declared[name] !== value) add(readUntrusted("call", name, value), "call", name, value);
  return clues;
};

const collected = new WeakMap<Observations, VariableClues>();

/** One reading serves every target of a call: observations never change. */
const readVariables = (observations: Observations): VariableClues => {
  const held = collected.get(observations);
  if (held !== undefined) return held;
  const clues = collectVariables(observations);
  collected.set(observations, clues);
  return clues;
};

/** What declares an environment, and what describes this machine: counts for every target. */
export const readDeclarations = (observations: Observations): Clue[] => [
  ...readPlacePins(observations.pins, observations.cwd),
  ...readVariables(observations).environment,
  ...(observations.hostname === "" ? [] : [readMachine(observations)]),
  ...observations.errors.map((error) => failure("probe", error)),
  ...readProbe("machine-info", observations.files.deployment, readDeployment),
];

const isMachinePinned = ({ pins, cwd }: Observations): boolean => readPlacePins(pins, cwd).some(({ role }) => role === "declaration");

/** A server's name needs an owner, unless a pin already names one. */
const readMachine = (observations: Observations): Clue => {
  const read = readHostname("hostname", observations.hostname);
  return read.role === "identity" && isMachinePinned(observations) ? { ...read, role: "machine" } : read;
};

/** systemd's DEPLOYMENT: production, staging, integration, testing, development (machine-info(5)). */
const readDeployment = (value: string): readonly Clue[] =>
  value === ""
    ? []
    : [
        clue("machine", "machine-info.DEPLOYMENT", value, environmentOfValue(value), {
          strength: "A",
          writableBy: "root",
        }),
      ];

const targetVariables = (observations: Observations): Clue[] => [
  ...readVariables(observations).others,
  ...readPlatforms({ ...observations.declared, ...observations.variables }, isMachinePinned(observations)),
  ...readProbe("dotenv", observations.files.dotenv, (variables) =>
    Object.entries(variables).flatMap(([name, value]) => readUntrustedVariable("dotenv", name, value)),
  ),
];

/** A target that is not the one asked about: it raises where it plainly says so, and need not be identified. */
const demote = (clues: readonly Clue[]): Clue[] =>
  clues.flatMap((one): Clue[] => {
    if (one.role === "failure" || one.signal.name.startsWith("platform.")) return [one];
    return one.signal.says === "unknown" ? [] : [{ ...one, role: "hint" }];
  });

const readPlace = ({ cwd, files }: Observations): Clue[] => [
  readHint("cwd", cwd, environmentOfPath(cwd)),
  ...readProbe("git", files.git, ({ branch }) => (branch === "" ? [] : [readBranch("git.branch", branch)])),
];

const readCurrents = ({ files }: Observations): Clue[] => {
  const named = (name: string, value: string): Clue[] => (value === "" ? [] : [readHint(name, value, environmentOfName(value))]);
  return [
    ...readProbe("kube", files.kube, ({ currentContext }) => named("kube.current-context", currentContext)),
    ...readProbe("docker", files.docker, ({ currentContext }) => named("docker.current-context", currentContext)),
    ...readProbe("gcloud", files.gcloud, ({ active, configurations }) => [
      ...named("gcloud.configuration", active),
      ...named("gcloud.project", Object.hasOwn(configurations, active) ? (configurations[active]?.project ?? "") : ""),
    ]),
    ...readProbe("terraform", files.terraformWorkspace, (workspace) => named("terraform.workspace", workspace)),
  ];
};

/** Clues about this machine and this checkout, for effects on nothing else. */
export const readLocal = (observations: Observations): Clue[] => [
  ...readDeclarations(observations),
  ...demote(targetVariables(observations)),
  ...readPlace(observations),
];

/**
 * Clues for an effect that names no target, such as code that was not read: it may reach whatever the variables and the tools' current
 * contexts point to, so targets chosen by variables must be identified and current contexts raise.
 */
export const readAmbient = (observations: Observations): Clue[] => [
  ...readDeclarations(observations),
  ...targetVariables(observations),
  ...readPlace(observations),
  ...demote(readCurrents(observations)),
];
