import { errorText } from "../model/index.ts";
import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute } from "node:path";
import { type DoctorPorts, type ProgramResult } from "../agents/claude-code/doctor.ts";
import { isRunnable, settingsPath, type InstallOptions, type InstallPaths, type Scope } from "../agents/claude-code/install.ts";
import { workTreeOf } from "../catalog/index.ts";
import { managedFolder, type Machine, type Variables } from "./machine.ts";

/** Where this version keeps the executable that hooks call: never inside a checkout. */
export const executableFor = (scope: Scope, { data }: Machine): string => `${scope === "managed" ? managedFolder : data}/bin/tagout`;

/** Folders of the client, as the client itself would find them. */
export const clientPaths = (machine: Machine, variables: Variables, cwd: string): InstallPaths => {
  const configFolder = variables["CLAUDE_CONFIG_DIR"];
  return {
    home: machine.home,
    project: workTreeOf(cwd, machine.files)?.root ?? cwd,
    ...(configFolder !== undefined && isAbsolute(configFolder) && { configFolder }),
  };
};

export const installOptions = (scope: Scope, machine: Machine, paths: InstallPaths): InstallOptions => ({
  scope,
  paths,
  executable: executableFor(scope, machine),
  variables: { XDG_CONFIG_HOME: dirname(machine.paths.configuration), XDG_STATE_HOME: dirname(machine.paths.state) },
});

/** One registration that was made from here. */
export interface Registration {
  readonly scope: Scope;
  readonly path: string;
  readonly executable: string;
  /** SHA-256 of the executable when it was put there. */
  readonly digest: string;
}

const recordPath = ({ paths }: Machine): string => `${paths.state}/installation.json`;

/** What was installed from here; empty when nothing was or the record is unreadable. */
export const readRegistrations = (machine: Machine): readonly Registration[] => {
  try {
    const value: unknown = JSON.parse(readFileSync(recordPath(machine), "utf8"));
    return Array.isArray(value) ? value.filter(isRegistration) : [];
  } catch {
    return [];
  }
};

const isRegistration = (value: unknown): value is Registration =>
  typeof value === "object" &&
  value !== null &&
  ["scope", "path", "executable", "digest"].every((name) => typeof (value as Record<string, unknown>)[name] === "string");

export const writeRegistrations = (machine: Machine, registrations: readonly Registration[]): void => {
  const path = recordPath(machine);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, `${JSON.stringify(registrations, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

/** The same registrations with this one in place of an older one for the same file. */
export const withRegistration = (registrations: readonly Registration[], added: Registration): readonly Registration[] => [
  ...registrations.filter(({ path }) => path !== added.path),
  added,
];

export const digestOfFile = (path: string): string | undefined => {
  try {
    return new Bun.CryptoHasher("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return undefined;
  }
};

/** Copies this executable to its place, in one step: a hook that runs meanwhile finds the old one or the new one. */
export const placeExecutable = (source: string, target: string): void => {
  if (source === target || (existsSync(target) && digestOfFile(source) === digestOfFile(target))) return;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const fresh = `${target}.${process.pid}.new`;
  copyFileSync(source, fresh, constants.COPYFILE_FICLONE);
  chmodSync(fresh, 0o755);
  renameSync(fresh, target);
};

export const removeExecutable = (path: string): void => rmSync(path, { force: true });

/** Longest a program may take, in milliseconds. */
const programTimeoutMs = 20_000;

export const runProgram = (argv: readonly string[], input: string, variables: Variables): ProgramResult => {
  try {
    const { exitCode, stdout, stderr } = Bun.spawnSync([...argv], {
      env: { ...variables },
      stdin: new TextEncoder().encode(input),
      stdout: "pipe",
      stderr: "pipe",
      timeout: programTimeoutMs,
    });
    return { exitCode, stdout: stdout.toString(), stderr: stderr.toString() };
  } catch (error) {
    return { exitCode: null, stdout: "", stderr: errorText(error, "it did not start") };
  }
};

export const doctorPorts = (machine: Machine, variables: Variables): DoctorPorts => ({
  files: machine.files,
  run: (argv, input) => runProgram(argv, input, variables),
  isRunnable,
  digest: digestOfFile,
});

export { settingsPath };
