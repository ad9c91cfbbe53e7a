import { isObject, type Json, errorText } from "../../model/index.ts";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { type HookCommands, hookCommands, type PassedVariable, parseSettings, register, unregister } from "./registration.ts";

export { unifiedDiff } from "./diff.ts";

export const scopes = ["user", "project", "managed"] as const;
export type Scope = (typeof scopes)[number];

export interface InstallPaths {
  /** The person's home folder. */
  readonly home: string;
  /** Root of the project; used by the project scope. */
  readonly project: string;
  /** `$CLAUDE_CONFIG_DIR` when it is set. */
  readonly configFolder?: string;
  /** Default: `/etc/claude-code`. */
  readonly managedFolder?: string;
}

export interface InstallOptions {
  readonly scope: Scope;
  readonly paths: InstallPaths;
  /** Absolute path of the guard's executable. */
  readonly executable: string;
  /** XDG folders to fix in a user's registration, so that a client's environment cannot move the guard's state. */
  readonly variables?: Readonly<Partial<Record<PassedVariable, string>>>;
  /** Managed scope: hooks of users, projects and plugins no longer run. */
  readonly managedHooksOnly?: boolean;
}

export interface Change {
  readonly path: string;
  /** `null`: the file does not exist. */
  readonly before: string | null;
  /** `null`: the file goes away. */
  readonly after: string | null;
}

export type InstallPlan =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly warnings: readonly string[] }
  | {
      readonly ok: false;
      readonly code: "not-json" | "not-absolute" | "unreadable";
      readonly detail: string;
    };

/** The settings file of a scope. */
export const settingsPath = (scope: Scope, paths: InstallPaths): string => {
  if (scope === "managed") return join(paths.managedFolder ?? "/etc/claude-code", "managed-settings.json");
  if (scope === "project") return join(paths.project, ".claude", "settings.json");
  return join(paths.configFolder ?? join(paths.home, ".claude"), "settings.json");
};

/** The hook commands of a scope. Shared files take the home folder from the client's environment, a person's own has it fixed. */
export const commandsOf = ({ scope, paths, executable, variables = {} }: Omit<InstallOptions, "managedHooksOnly">): HookCommands =>
  hookCommands(scope === "user" ? { executable, fixed: { ...variables, HOME: paths.home } } : { executable });

/** Files and folders no tool of the client may write, whatever its permission mode. */
const managedDenials = [
  "Edit(//etc/tagout/**)",
  "Edit(//etc/claude-code/**)",
  "Edit(~/.config/tagout/**)",
  "Edit(~/.local/state/tagout/**)",
  "Read(~/.local/state/tagout/keys/**)",
  "Edit(~/.claude/settings.json)",
  "Edit(**/.claude/settings.json)",
  "Edit(**/.claude/settings.local.json)",
];

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((member) => typeof member === "string") : []);

const withDenials = (settings: Json): Json => {
  const permissions = isObject(settings["permissions"]) ? settings["permissions"] : {};
  const deny = [...new Set([...strings(permissions["deny"]), ...managedDenials])];
  return { ...settings, permissions: { ...permissions, deny } };
};

const withoutDenials = (settings: Json): Json => {
  if (!isObject(settings["permissions"])) return settings;
  const { deny, ...others } = settings["permissions"];
  const kept = strings(deny).filter((rule) => !managedDenials.includes(rule));
  const permissions = kept.length === 0 ? others : { ...others, deny: kept };
  const { permissions: _, ...rest } = settings;
  return Object.keys(permissions).length === 0 ? rest : { ...settings, permissions };
};

const addManaged = (settings: Json, managedHooksOnly: boolean): Json => ({
  ...withDenials(settings),
  disableSkillShellExecution: true,
  ...(managedHooksOnly ? { allowManagedHooksOnly: true } : {}),
});

const removeManaged = (settings: Json): Json => {
  const { disableSkillShellExecution: _, allowManagedHooksOnly: __, ...rest } = withoutDenials(settings);
  return rest;
};

const indentation = (text: string): string => /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";

const render = (settings: Json, before: string | null): string =>
  `${JSON.stringify(settings, null, indentation(before ?? ""))}${before === null || before.endsWith("\n") || before.trim() === "" ? "\n" : ""}`;

type Current = { readonly ok: true; readonly text: string | null; readonly settings: Json } | (InstallPlan & { readonly ok: false });

const readCurrent = (path: string): Current => {
  let text: string | null;
  try {
    text = existsSync(path) ? readFileSync(path, "utf8") : null;
  } catch (error) {
    return {
      ok: false,
      code: "unreadable",
      detail: `\`${path}\`: ${errorText(error, "unreadable")}`,
    };
  }
  const settings = parseSettings(text ?? "");
  return settings === undefined
    ? {
        ok: false,
        code: "not-json",
        detail: `\`${path}\` is not a JSON object; the client ignores it whole`,
      }
    : { ok: true, text, settings };
};

/** True where the file may be run by this user. */
export const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const collectWarnings = ({ scope, paths, executable }: InstallOptions, settings: Json): string[] => {
  const warnings: string[] = [];
  if (!isRunnable(executable)) warnings.push(`\`${executable}\` is not an executable file: every call will be refused`);
  if (!isRunnable("/usr/bin/timeout")) warnings.push("`/usr/bin/timeout` (coreutils) is missing: every call will be refused");
  if (settings["disableAllHooks"] === true)
    warnings.push("`disableAllHooks` is set in this file: the client runs no hooks, also not this one");
  if (scope !== "managed")
    warnings.push(
      "`claude --bare`, `--safe-mode` and `--setting-sources` start without hooks of this scope; only the managed scope holds against them",
    );
  if (scope === "project" || executable.startsWith(`${paths.project}/`))
    warnings.push("files of the project can be written by the agent: prefer the user or managed scope");
  return warnings;
};

const toPlan = (path: string, before: string | null, after: string | null, warnings: readonly string[]): InstallPlan => ({
  ok: true,
  changes: before === after ? [] : [{ path, before, after }],
  warnings,
});

/** What installing would change. Changes nothing; planning again after applying yields no change. */
export const planInstall = (options: InstallOptions): InstallPlan => {
  if (!isAbsolute(options.executable))
    return {
      ok: false,
      code: "not-absolute",
      detail: `\`${options.executable}\` is not an absolute path`,
    };
  const path = settingsPath(options.scope, options.paths);
  const current = readCurrent(path);
  if (!current.ok) return current;
  const registered = register(current.settings, commandsOf(options));
  const settings = options.scope === "managed" ? addManaged(registered, options.managedHooksOnly === true) : registered;
  const isSame = JSON.stringify(settings) === JSON.stringify(current.settings);
  return toPlan(path, current.text, isSame ? current.text : render(settings, current.text), collectWarnings(options, current.settings));
};

/** What taking the registration back would change. A file that then holds nothing goes away. */
export const planUninstall = ({ scope, paths }: Pick<InstallOptions, "scope" | "paths">): InstallPlan => {
  const path = settingsPath(scope, paths);
  const current = readCurrent(path);
  if (!current.ok) return current;
  if (current.text === null) return toPlan(path, null, null, []);
  const unregistered = unregister(current.settings);
  const settings = scope === "managed" ? removeManaged(unregistered) : unregistered;
  const isSame = JSON.stringify(settings) === JSON.stringify(current.settings);
  const after = Object.keys(settings).length === 0 ? null : render(settings, current.text);
  return toPlan(path, current.text, isSame ? current.text : after, []);
};

const backupMark = ".tagout-backup-";

/** Keeps the file as it was before the first change, once. */
const backUp = (path: string, before: string, now: number): string | undefined => {
  const folder = dirname(path);
  const start = basename(path) + backupMark;
  if (readdirSync(folder).some((name) => name.startsWith(start))) return undefined;
  const backup = join(folder, start + new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, ""));
  writeFileSync(backup, before, { flag: "wx", mode: statSync(path).mode & 0o777 });
  return backup;
};

const replaceFile = (path: string, text: string, mode: number): void => {
  const target = existsSync(path) ? realpathSync(path) : path;
  const temporary = `${target}.tagout-new`;
  writeFileSync(temporary, text, { mode });
  chmodSync(temporary, mode);
  renameSync(temporary, target);
};

export type ApplyResult =
  | { readonly ok: true; readonly written: readonly string[]; readonly backups: readonly string[] }
  | {
      readonly ok: false;
      readonly code: "changed-meanwhile" | "not-written";
      readonly detail: string;
    };

const applyChange = (change: Change, now: number): string | undefined => {
  mkdirSync(dirname(change.path), { recursive: true });
  const backup = change.before === null ? undefined : backUp(change.path, change.before, now);
  const mode = change.before === null ? 0o644 : statSync(change.path).mode & 0o777;
  if (change.after === null) rmSync(change.path);
  else replaceFile(change.path, change.after, mode);
  return backup;
};

/** Writes a plan. A file that changed since it was planned is left alone. `now`: milliseconds since the epoch. */
export const applyInstall = (changes: readonly Change[], now: number): ApplyResult => {
  const backups: string[] = [];
  for (const change of changes) {
    try {
      const text = existsSync(change.path) ? readFileSync(change.path, "utf8") : null;
      if (text !== change.before)
        return {
          ok: false,
          code: "changed-meanwhile",
          detail: `\`${change.path}\` changed since it was shown`,
        };
      const backup = applyChange(change, now);
      if (backup !== undefined) backups.push(backup);
    } catch (error) {
      return {
        ok: false,
        code: "not-written",
        detail: `\`${change.path}\`: ${errorText(error, "not written")}`,
      };
    }
  }
  return { ok: true, written: changes.map(({ path }) => path), backups };
};
