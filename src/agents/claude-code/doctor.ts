import type { Files, Json } from "../../model/index.ts";
import { brokenEvents, commandFor, dangerousSettings, type HookCommands, parseSettings, registeredCommands } from "./registration.ts";

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly result: "pass" | "warn" | "fail";
  readonly detail: string;
  /** What a person can do about it; empty when nothing needs doing. */
  readonly fix: string;
}

export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the examination needs from outside. */
export interface DoctorPorts {
  readonly files: Files;
  /** Runs a program with this input; never throws. */
  readonly run: (argv: readonly string[], input: string) => ProgramResult;
  /** Whether a file exists and may be executed. */
  readonly isRunnable: (path: string) => boolean;
  /** SHA-256 of a file in hexadecimal, or undefined. */
  readonly digest: (path: string) => string | undefined;
}

export interface DoctorOptions {
  /** Settings files by scope with the commands this version writes there. */
  readonly registrations: readonly {
    readonly scope: string;
    readonly path: string;
    readonly commands: HookCommands;
  }[];
  /** Settings files that can switch hooks off without carrying the registration. */
  readonly otherSettings: readonly string[];
  readonly executable: string;
  /** Hash recorded when the guard was installed, if one was. */
  readonly digest?: string;
  /** The client's program. */
  readonly client: string;
  /** User id the agent runs as. */
  readonly uid: number;
  readonly cwd: string;
}

const settingsBytesMax = 4 * 1024 * 1024;
/** First version whose hooks know `onFailure`. */
const clientVersionMin = [2, 1, 295] as const;

const check = (name: string, result: Check["result"], detail: string, fix = ""): Check => ({
  name,
  result,
  detail,
  fix,
});

type Settings =
  | { readonly kind: "none" }
  | { readonly kind: "broken"; readonly why: string }
  | { readonly kind: "settings"; readonly settings: Json };

const readSettings = (path: string, files: Files): Settings => {
  const file = files.read(path, settingsBytesMax);
  if (!file.ok) return file.why === "missing" ? { kind: "none" } : { kind: "broken", why: file.why };
  const settings = parseSettings(file.text);
  return settings === undefined
    ? { kind: "broken", why: "not a JSON object, so the client drops all of it" }
    : { kind: "settings", settings };
};

const initialise = "tagout init";

const checkRegistration = ({ scope, path, commands: expected }: DoctorOptions["registrations"][number], files: Files): Check => {
  const name = `${scope} registration`;
  const read = readSettings(path, files);
  if (read.kind === "none") return check(name, "warn", `\`${path}\` does not exist`, `${initialise} --scope ${scope}`);
  if (read.kind === "broken") return check(name, "fail", `\`${path}\`: ${read.why}`, "repair the file by hand");
  const commands = registeredCommands(read.settings);
  if (commands.size === 0) return check(name, "warn", `\`${path}\` registers no guard`, `${initialise} --scope ${scope}`);
  const broken = brokenEvents(read.settings);
  if (broken.length > 0)
    return check(name, "fail", `missing or changed for ${broken.join(", ")} in \`${path}\``, `${initialise} --scope ${scope}`);
  const others = [...commands].filter(([event, found]) => found !== commandFor(event, expected));
  if (others.length > 0)
    return check(name, "fail", `the hook command in \`${path}\` is not the one this version writes`, `${initialise} --scope ${scope}`);
  return check(name, "pass", `intact in \`${path}\``);
};

const checkDisabling = (path: string, files: Files): Check[] => {
  const read = readSettings(path, files);
  if (read.kind === "broken") return [check("settings", "fail", `\`${path}\`: ${read.why}`, "repair the file by hand")];
  if (read.kind === "none") return [];
  const isOff = read.settings["disableAllHooks"] !== undefined && read.settings["disableAllHooks"] !== false;
  return isOff ? [check("settings", "fail", `\`${path}\` sets \`disableAllHooks\``, "remove the setting")] : [];
};

/** Other hooks may rewrite a command after the guard has read it; the other settings run programs unseen. */
const checkPrograms = (path: string, files: Files): Check[] => {
  const read = readSettings(path, files);
  const found = read.kind === "settings" ? dangerousSettings(read.settings).filter((name) => name !== "disableAllHooks") : [];
  if (found.length === 0) return [];
  const names = found.map((name) => `\`${name}\``).join(", ");
  return [check("other programs", "warn", `\`${path}\` sets ${names}, which the guard does not see`, "read what they run")];
};

const checkExecutable = ({ executable, digest }: DoctorOptions, ports: DoctorPorts): Check[] => {
  if (!ports.isRunnable(executable))
    return [check("executable", "fail", `\`${executable}\` cannot be executed`, `install it again and run \`${initialise}\``)];
  const actual = ports.digest(executable);
  if (digest !== undefined && digest !== actual) {
    return [
      check(
        "executable",
        "fail",
        `\`${executable}\` is not the file that was installed`,
        `compare it with the release, then run \`${initialise}\``,
      ),
    ];
  }
  return [check("executable", "pass", `\`${executable}\`${actual === undefined ? "" : ` sha256 ${actual}`}`)];
};

const checkTimeout = (ports: DoctorPorts): Check =>
  ports.isRunnable("/usr/bin/timeout")
    ? check("timeout", "pass", "`/usr/bin/timeout` is there")
    : check("timeout", "fail", "`/usr/bin/timeout` is missing, so every call is refused", "install coreutils");

const isBefore = (version: readonly number[]): boolean => {
  const at = clientVersionMin.findIndex((part, index) => part !== version[index]);
  return at >= 0 && (version[at] ?? 0) < (clientVersionMin[at] ?? 0);
};

const checkClient = ({ client }: DoctorOptions, ports: DoctorPorts): Check => {
  const { exitCode, stdout } = ports.run([client, "--version"], "");
  const match = /(\d+)\.(\d+)\.(\d+)/.exec(stdout);
  if (exitCode !== 0 || match === null)
    return check("client", "warn", `\`${client} --version\` gave no version`, "install Claude Code or name its program");
  if (isBefore(match.slice(1).map(Number))) {
    return check("client", "fail", `Claude Code ${match[0]} ignores \`onFailure\``, `update it to ${clientVersionMin.join(".")} or later`);
  }
  return check("client", "pass", `Claude Code ${match[0]}`);
};

const checkUser = ({ uid }: DoctorOptions): Check =>
  uid === 0
    ? check(
        "user",
        "warn",
        "the agent would run as root and could change any settings, managed ones too",
        "run the agent as a user of its own",
      )
    : check("user", "pass", `user id ${uid}`);

const canaryInput = (command: string, cwd: string): string =>
  JSON.stringify({
    session_id: "tagout-doctor",
    cwd,
    hook_event_name: "PreToolUse",
    permission_mode: "default",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "tagout-doctor",
  });

/** Sends a call that must be refused and one that must be allowed through a hook command, as the client would. */
export const checkCanary = (scope: string, command: string, cwd: string, run: DoctorPorts["run"]): Check => {
  const name = `${scope} canary`;
  const bad = run(["/bin/sh", "-c", command], canaryInput("rm -rf --no-preserve-root /", cwd));
  if (bad.exitCode !== 2 || bad.stderr.trim() === "")
    return check(name, "fail", "a call that destroys the host was not refused", `${initialise} --scope ${scope}`);
  const good = run(["/bin/sh", "-c", command], canaryInput("pwd", cwd));
  if (good.exitCode !== 0 || good.stdout !== "{}") {
    return check(name, "fail", `a harmless call was refused: ${good.stderr.trim().slice(0, 200)}`, "read the reason above");
  }
  return check(name, "pass", "a destructive call was refused, a harmless one allowed");
};

const checkCanaries = ({ registrations, cwd }: DoctorOptions, ports: DoctorPorts): Check[] =>
  registrations.flatMap(({ scope, path }) => {
    const read = readSettings(path, ports.files);
    const command = read.kind === "settings" ? registeredCommands(read.settings).get("PreToolUse") : undefined;
    return command === undefined ? [] : [checkCanary(scope, command, cwd, ports.run)];
  });

const checkAny = (checks: readonly Check[]): Check[] =>
  checks.some(({ name, result }) => name.endsWith("registration") && result === "pass")
    ? []
    : [check("registration", "fail", "no scope carries an intact registration: calls are not guarded", initialise)];

/** Examines an installation; every way it is known to fail open is looked at. */
export const examine = (options: DoctorOptions, ports: DoctorPorts): readonly Check[] => {
  const registrations = options.registrations.map((registration) => checkRegistration(registration, ports.files));
  const paths = new Set([...options.registrations.map(({ path }) => path), ...options.otherSettings]);
  return [
    ...registrations,
    ...checkAny(registrations),
    ...[...paths].flatMap((path) => [...checkDisabling(path, ports.files), ...checkPrograms(path, ports.files)]),
    ...checkExecutable(options, ports),
    checkTimeout(ports),
    checkClient(options, ports),
    checkUser(options),
    ...checkCanaries(options, ports),
  ];
};
