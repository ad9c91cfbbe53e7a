import { type Clue, clue, failure } from "./clue.ts";
import type { Observations, Probe } from "./observations.ts";
import { readPlacePins } from "./pins.ts";
import { readPlatforms } from "./signals/ci-platforms.ts";
import { readDeclared, readUntrusted } from "./signals/framework-variables.ts";
import { readBranch } from "./signals/git.ts";
import { environmentOfName, environmentOfPath, environmentOfValue } from "./signals/names.ts";
import { readTargetVariable } from "./signals/target-variables.ts";
import { readHint, readHostname } from "./signals/targets.ts";

/** Words on their own (`prod`) in any other variable raise too; text and paths do not. */
const readAnyVariable = (source: string, name: string, value: string): Clue[] =>
  value.length <= 64 && /^[^\s/:=]+$/.test(value) && environmentOfName(value) === "production" && environmentOfValue(value) === "production"
    ? [readHint(`${source}.${name}`, value, "production")]
    : [];

/** All clues of one variable of the human's process. */
export const readDeclaredVariable = (name: string, value: string): readonly Clue[] => {
  const declared = readDeclared(name, value);
  if (declared !== undefined) return [declared];
  const target = readTargetVariable("variable", name, value);
  return target.length > 0 ? target : readAnyVariable("variable", name, value);
};

/** All clues of one variable that the agent may have set. */
export const readUntrustedVariable = (source: string, name: string, value: string): readonly Clue[] => {
  const untrusted = readUntrusted(source, name, value);
  if (untrusted !== undefined) return [untrusted];
  const target = readTargetVariable(source, name, value);
  return target.length > 0 ? target : readAnyVariable(source, name, value);
};

/** Clues of a probe: none when there is nothing, a failure when it could not be read. */
export const readProbe = <T>(name: string, probe: Probe<T>, read: (value: T) => readonly Clue[]): readonly Clue[] => {
  if (probe.state === "found") return read(probe.value);
  return probe.state === "absent" ? [] : [failure(name, probe.why)];
};

const callVariables = ({ declared, variables }: Observations): [string, string][] =>
  Object.entries(variables).filter(([name, value]) => declared[name] !== value);

/** What declares an environment, and what describes this machine: counts for every target. */
export const readDeclarations = (observations: Observations): Clue[] => [
  ...readPlacePins(observations.pins, observations.cwd),
  ...Object.entries(observations.declared).flatMap(([name, value]) => readDeclared(name, value) ?? []),
  ...callVariables(observations).flatMap(([name, value]) => readUntrusted("call", name, value) ?? []),
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
  ...Object.entries(observations.declared).flatMap(([name, value]) =>
    readDeclared(name, value) === undefined ? readDeclaredVariable(name, value) : [],
  ),
  ...callVariables(observations).flatMap(([name, value]) =>
    readUntrusted("call", name, value) === undefined ? readUntrustedVariable("call", name, value) : [],
  ),
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
