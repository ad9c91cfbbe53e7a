import { escapeControls, isObject, errorText } from "../model/index.ts";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import {
  digestOf,
  findProjectRules,
  findUp,
  programKey,
  readConfiguration,
  rulesBeside,
  rulesKey,
  trustFile,
  type ConfigurationFile,
  type DeclaredProgram,
} from "../configuration/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { ownVariables } from "./check.ts";
import { type Machine, openMachine, personAt } from "./machine.ts";
import { programState } from "./operation-programs.ts";
import { variablesIn, type SeenVariable } from "./operation-variables.ts";
import { agentHere, openTerminal, type Terminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const bytesMax = 1 << 20;
/** Digits of the digest that a person types. */
const typedDigits = 8;

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("trust", () => {
    const { flags, operands } = readArguments(args, { flags: ["--yes"], values: [] });
    if (flags.has("--yes")) return refuse("there is no `--yes` here: trust is given by a person at a terminal");
    const [given, extra] = operands;
    if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
    const agent = agentHere();
    if (agent !== undefined) return refuse(`${agent}, and an agent cannot give trust; run it in a terminal of your own`);
    const machine = openMachine(process.env);
    return trust(findFile(given, machine), machine);
  });

const refuse = (why: string): number => {
  complain(`tagout trust: ${why}\n`);
  return exitCodes.deny;
};

/** The path under which the guard looks the file up: its folder with links resolved. */
const findFile = (given: string | undefined, { files }: Machine): string => {
  const found = given === undefined ? findUp(process.cwd(), "tagout.yaml", files) : resolve(given);
  if (found === undefined) throw new UsageError("there is no `tagout.yaml` in this folder or above it; name the file");
  if (basename(found) !== "tagout.yaml") throw new UsageError(`only a file called \`tagout.yaml\` counts, not \`${basename(found)}\``);
  return `${files.real(dirname(found))}/tagout.yaml`;
};

const trust = async (path: string, machine: Machine): Promise<number> => {
  const read = machine.files.read(path, bytesMax);
  if (!read.ok) throw new UsageError(`\`${path}\` is ${read.why}`);
  const file = parse(path, read.text);
  const folder = findProjectRules(dirname(path), machine.paths.state, machine.files);
  // Loaded where there are rules to build: most projects have none.
  const rules = folder && (await import("./policy-build.ts")).prepareRules(folder, "trust", machine);
  if (rules && !rules.ok) return rules.code;
  const terminal = openTerminal();
  if (terminal === undefined) return refuse("there is no terminal to ask a person on; run it in a terminal of your own");
  const digest = digestOf(read.text);
  const seen = seenIn(path, file, machine);
  terminal.show(describe(path, read.text, digest, file, seen, rules?.lines ?? []));
  if (!isConfirmed(terminal, digest)) {
    complain("tagout trust: not confirmed; nothing was changed\n");
    return exitCodes.ask;
  }
  const built = rules?.put() ?? exitCodes.ok;
  return built === exitCodes.ok ? recordTrust(path, digest, seen, machine) : built;
};

/** What a file's operations run, as it is now. */
export interface Seen {
  readonly programs: readonly SeenProgram[];
  /** Those that the programs name. */
  readonly variables: readonly SeenVariable[];
  /** SHA-256 over the rules beside it; undefined where there are none. */
  readonly rules: string | undefined;
}

export const seenIn = (path: string, file: ConfigurationFile, machine: Pick<Machine, "files" | "paths">): Seen => {
  const programs = programsIn(path, file, machine);
  return {
    programs,
    rules: rulesBeside(path, machine.paths.state, machine.files),
    variables: variablesIn(
      programs.map(({ program }) => program),
      ownVariables(),
      machine,
    ),
  };
};

/** A program of the file as it stands; `state` is undefined where a part of it is missing. */
export interface SeenProgram {
  readonly program: DeclaredProgram;
  readonly state: string | undefined;
}

/** The programs that a project's file declares, as they are now. */
const programsIn = (path: string, { programs = [] }: ConfigurationFile, machine: Pick<Machine, "files">): readonly SeenProgram[] => {
  const under = (each: string): string => (each.startsWith("/") ? each : `${dirname(path)}/${each.replace(/^\.\//, "")}`);
  return programs.map(({ name, path: place, files, variables }) => {
    const program = { name, path: under(place), files: files.map(under), variables, file: path, isOfProject: true };
    return { program, state: programState(program, machine) };
  });
};

const parse = (path: string, text: string): ConfigurationFile => {
  let value: unknown;
  try {
    value = Bun.YAML.parse(text);
  } catch (error) {
    throw new UsageError(`\`${path}\` is not YAML (${errorText(error, "unreadable")}); mend the line`);
  }
  const reading = readConfiguration(value);
  if (reading.ok) return reading.file;
  throw new UsageError(reading.problems.map(({ key, message, fix }) => `\`${path}\`, \`${key}\`: ${message}; ${fix}`).join("\n"));
};

/** What the file says, by what trusting it changes. */
export const weigh = (file: ConfigurationFile): { readonly loosens: readonly string[]; readonly tightens: readonly string[] } => {
  const targets = (file.operations ?? []).flatMap((operation) =>
    operation.environments.flatMap(({ name, targets: each }) => each.map((target) => ({ ...target, environment: name }))),
  );
  const pins = [
    ...(file.environment?.machine ? [{ what: "this machine", environment: file.environment.machine }] : []),
    ...(file.environment?.checkouts ?? []).map(({ path, environment }) => ({ what: `the checkout ${path}`, environment })),
    ...[...(file.environment?.targets ?? []), ...targets].map(({ family, match, environment }) => ({
      what: `${family} targets with ${Object.entries(match)
        .map(([name, value]) => `${name}=${value}`)
        .join(" ")}`,
      environment,
    })),
  ];
  const say = ({ what, environment }: (typeof pins)[number]): string => `${what} counts as ${environment}`;
  return {
    loosens: [
      ...new Set(pins.filter(({ environment }) => environment !== "production").map(say)),
      ...(file.protectedBranches ? [`only these branches are protected: ${file.protectedBranches.join(", ") || "none"}`] : []),
      ...(file.artifactFolders ?? []).map((folder) => `documents may be written under ${folder}`),
      ...(file.incidentTemplates === undefined ? [] : [`incident documents are held to the templates in ${file.incidentTemplates}`]),
      ...(file.scratchFolders ?? []).map((folder) => `files may be written and deleted under ${folder}`),
      ...(file.operations ?? []).map(
        ({ name, environments }) => `the operation ${name} may run, in ${environments.map((each) => each.name).join(", ")}`,
      ),
    ],
    tightens: [...new Set(pins.filter(({ environment }) => environment === "production").map(say))],
  };
};

const programText = ({ program: { name, path }, state }: SeenProgram): string =>
  state === undefined ? `${name} is not there (${path}): it does not count` : `${name} is ${path}, with its files sha256 ${state}`;

const describe = (
  path: string,
  text: string,
  digest: string,
  file: ConfigurationFile,
  { programs, variables }: Seen,
  rules: readonly string[],
): string => {
  const { loosens, tightens } = weigh(file);
  const list = (items: readonly string[]): readonly string[] => (items.length === 0 ? ["  nothing"] : items.map((item) => `  ${item}`));
  const lines = [
    path,
    ...text.split("\n").map((line) => `  | ${line}`),
    "Once trusted, this loosens:",
    ...list(loosens),
    "This tightens, trusted or not:",
    ...list(tightens),
    ...(rules.length === 0 ? [] : ["Rules beside it, which hold trusted or not:", ...rules]),
    ...(programs.length === 0
      ? []
      : ["Programs that do what their declaration says, as they stand now:", ...list(programs.map(programText))]),
    ...(variables.length === 0
      ? []
      : ["Variables that are handed to them, as they are set now; any other value is kept back:", ...list(variableTexts(variables))]),
    `SHA-256 ${digest}`,
    `Any change of the file${rules.length === 0 ? "" : ", of these rules"} or of these programs voids the trust.`,
  ];
  return `${lines.map(escapeControls).join("\n")}\n`;
};

/** What a person gets to see of variables, each once. */
export const variableTexts = (variables: readonly SeenVariable[]): readonly string[] => [...new Set(variables.map(({ shown }) => shown))];

const isConfirmed = (terminal: Terminal, digest: string): boolean => {
  const wanted = digest.slice(0, typedDigits);
  return terminal.ask(`Type the first ${typedDigits} digits of the SHA-256 to trust it, anything else to leave: `)?.trim() === wanted;
};

const knownDigests = (path: string): Record<string, unknown> => {
  if (!existsSync(path)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isObject(value) ? { ...value } : {};
  } catch {
    // An unreadable file trusts nothing; it is written anew.
    return {};
  }
};

/** What is kept of a person's trust in a file: what it, its programs and their variables were, undefined where nothing of it counts. */
export const trustedEntries = (
  path: string,
  digest: string,
  { programs, variables, rules }: Seen,
): Readonly<Record<string, string | undefined>> => ({
  [path]: digest,
  [rulesKey(path)]: rules,
  ...Object.fromEntries(programs.map(({ program, state }) => [programKey(program), state])),
  ...Object.fromEntries(variables.map((each) => [each.key, each.digest])),
});

/** Puts a person's trust on record, and where it is looked up. Answers with the exit code. */
export const recordTrust = (path: string, digest: string, seen: Seen, machine: Machine): number => {
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action: `trust the project file ${path}`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    evidence: [`sha256 ${digest}`, ...seen.programs.map(programText), ...variableTexts(seen.variables)],
  });
  if (!appended.ok) {
    complain(`tagout trust: it cannot be recorded and so was not done: ${appended.code} (${appended.detail})\n`);
    return exitCodes.fault;
  }
  const target = trustFile(machine.paths.state);
  const fresh = `${target}.new`;
  writeFileSync(fresh, `${JSON.stringify({ ...knownDigests(target), ...trustedEntries(path, digest, seen) }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, target);
  print(`trusted \`${path}\` as it stands (SHA-256 ${digest})\n`);
  return exitCodes.ok;
};
