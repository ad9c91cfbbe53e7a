import { isObject, type Json, quoteWord } from "../../model/index.ts";

/** What this version writes into a settings file of Claude Code, and how it recognises it again. Pure. */

import { holdStart } from "./reply.ts";

/** Events the guard answers. `PreToolUse` decides; the others keep it in place, record, and look for documents that are due. */
export const hookEvents = [
  "PreToolUse",
  "PostToolUse",
  "PostToolUseFailure",
  "PostToolBatch",
  "UserPromptSubmit",
  "UserPromptExpansion",
  "SessionStart",
  "Stop",
  "ConfigChange",
] as const;
const toolEvents: ReadonlySet<string> = new Set(["PreToolUse", "PostToolUse", "PostToolUseFailure"]);
const afterEvents: ReadonlySet<string> = new Set(["PostToolUse", "PostToolBatch"]);

/** Seconds the guard gets before it is ended, and killed one second later. */
const guardTimeoutS = 10;
/** Seconds the client waits: longer, so that the wrapper always answers first. */
const clientTimeoutS = 30;

/** Marks a hook command as ours, whichever version wrote it. */
const marker = "tagout_hook=1;";

export interface WrapperOptions {
  /** Absolute path of the guard's executable. */
  readonly executable: string;
  /** Values fixed at installation; what is missing is taken from the client's environment when the hook runs. */
  readonly fixed?: Readonly<Partial<Record<PassedVariable, string>>>;
  /** Seconds the guard gets before it is ended. */
  readonly timeoutS?: number;
}
const passedVariables = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] as const;
/** The only variables of the client's environment that reach the guard. */
export type PassedVariable = (typeof passedVariables)[number];

const askGuard = (timeoutS: number): readonly string[] => [
  `o=$(/usr/bin/timeout -k 1 ${timeoutS} "$0" hook claude-code); r=$?`,
  `case "$r:$o" in`,
  `"0:{}") printf "{}"; exit 0;;`,
];

// Runs in a shell with a scrubbed environment; $0 is the executable. Its only way to exit code 0 is the guard's own
// exit code 0 together with a complete reply. Standard error of the guard passes through.
const innerScript = (timeoutS: number): string =>
  [
    ...askGuard(timeoutS),
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PostToolUseFailure\\",\\"additionalContext\\":*}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PreToolUse\\",\\"permissionDecision\\":\\"ask\\",*}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PreToolUse\\",\\"updatedInput\\":{\\"*}}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PreToolUse\\",\\"permissionDecision\\":\\"allow\\",\\"updatedInput\\":{\\"*}}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"SessionStart\\",\\"additionalContext\\":*}}) printf "%s" "$o"; exit 0;;`,
    `2:{\\"decision\\":\\"block\\",*}) printf "%s" "$o"; exit 2;;`,
    `2:*) echo "tagout stopped this call without a reason" >&2; exit 2;;`,
    `esac`,
    `echo "tagout could not decide (status $r), so this call was stopped; a person can run: tagout doctor" >&2`,
    `exit 2`,
  ].join("\n");

// After a call: what it gave back is there already, so a guard that fails ends the turn before the model reads it. The client takes
// exit code 2 here for a remark, and hands the output on (2.1.330).
const innerAfterScript = (timeoutS: number): string =>
  [
    ...askGuard(timeoutS),
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PostToolUse\\",\\"updatedToolOutput\\":*}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PostToolUse\\",\\"additionalContext\\":*}}) printf "%s" "$o"; exit 0;;`,
    `0:{\\"continue\\":false,\\"stopReason\\":*}) printf "%s" "$o"; exit 0;;`,
    `2:{\\"decision\\":\\"block\\",*\\"hookSpecificOutput\\":{\\"hookEventName\\":\\"PostToolUse\\"*}}) printf "%s" "$o"; exit 2;;`,
    `esac`,
    `echo "tagout could not look at what a call gave back (status $r); a person can run: tagout doctor" >&2`,
    `printf "%s" "{\\"continue\\":false,\\"stopReason\\":\\"Tagout ended this turn: it could not look at what a call gave back. Begin a new session, for this one holds it; tagout doctor says more.\\"}"`,
  ].join("\n");

/** How the inner shell of a stop says that the turn goes on; a shell's own exit code 2 is a failure of its source. */
const heldStatus = 42;

// The same for the end of a turn, the other way round: nothing but the guard's own complete word keeps a turn going, for a
// guard that fails must not leave a session that cannot end.
const innerEndScript = (timeoutS: number): string =>
  [
    ...askGuard(timeoutS),
    `0:{\\"systemMessage\\":*}) printf "%s" "$o"; exit 0;;`,
    `2:{\\"decision\\":\\"block\\",\\"reason\\":\\"${holdStart.replaceAll(" ", "\\ ")}*}) printf "%s" "$o"; exit ${heldStatus};;`,
    `esac`,
    `echo "tagout could not look for open incidents (status $r); a person can run: tagout doctor" >&2`,
    `printf "{}"`,
  ].join("\n");

/** The hook's commands: one that decides about calls and all else, one for what calls gave back, and one for the end of a turn. */
export interface HookCommands {
  readonly call: string;
  readonly after: string;
  readonly end: string;
}

/**
 * Shell source of the hook. The outer shell only starts the inner one: it keeps its environment readable under
 * /proc for the guard, and exported functions of a bash cannot replace what it uses (absolute paths, an assignment, `case`).
 */
export const wrapperCommand = (options: WrapperOptions): string =>
  `${wrapped(options, innerScript)} case $? in 0) ;; *) /usr/bin/env -i /bin/sh -c "exit 2";; esac`;

/** Shell source of the hook at the end of a turn: whatever goes wrong, the turn ends. */
export const endWrapperCommand = (options: WrapperOptions): string =>
  `${wrapped(options, innerEndScript)} case $? in ${heldStatus}) /usr/bin/env -i /bin/sh -c "exit 2";; *) ;; esac`;

/** Shell source of the hook after calls: whatever goes wrong, the model does not read what they gave back. */
export const afterWrapperCommand = (options: WrapperOptions): string =>
  `${wrapped(options, innerAfterScript)} case $? in 0) ;; *) /usr/bin/env -i /bin/sh -c "exit 2";; esac`;

export const hookCommands = (options: WrapperOptions): HookCommands => ({
  call: wrapperCommand(options),
  after: afterWrapperCommand(options),
  end: endWrapperCommand(options),
});

const wrapped = ({ executable, fixed = {}, timeoutS = guardTimeoutS }: WrapperOptions, inner: (timeoutS: number) => string): string => {
  const passed = passedVariables.map((name) => {
    const value = fixed[name];
    return value === undefined ? `${name}="\${${name}-}"` : `${name}=${quoteWord(value)}`;
  });
  const environment = [...passed, "PATH=/usr/bin:/bin", "TAGOUT_HOOK_PID=$$", "TAGOUT_CLIENT_PID=$PPID"].join(" ");
  return `${marker} /usr/bin/env -i ${environment} /bin/sh -c ${quoteWord(inner(timeoutS))} ${quoteWord(executable)};`;
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isOurs = (hook: unknown): boolean => isObject(hook) && typeof hook["command"] === "string" && hook["command"].startsWith(marker);

/** The command that an event's registration runs. */
export const commandFor = (event: string, { call, after, end }: HookCommands): string =>
  event === "Stop" ? end : afterEvents.has(event) ? after : call;

const ourGroup = (event: string, command: string): Json => ({
  ...(toolEvents.has(event) ? { matcher: "*" } : {}),
  // The client ignores `onFailure` at the end of a turn (2.1.330).
  hooks: [{ type: "command", command, timeout: clientTimeoutS, ...(event === "Stop" ? {} : { onFailure: "block" }) }],
});

/** Groups of an event without our hooks; other people's hooks stay where they are. */
const withoutOurs = (groups: unknown): unknown[] =>
  list(groups).flatMap((group) => {
    if (!isObject(group) || !Array.isArray(group["hooks"])) return [group];
    const hooks = group["hooks"].filter((hook) => !isOurs(hook));
    if (hooks.length === group["hooks"].length) return [group];
    return hooks.length === 0 ? [] : [{ ...group, hooks }];
  });

/** Settings with exactly one registration per event, in place where there was one. */
export const register = (settings: Json, commands: HookCommands): Json => {
  const hooks: Record<string, unknown> = {
    ...(isObject(settings["hooks"]) ? settings["hooks"] : {}),
  };
  for (const event of hookEvents) {
    const group = ourGroup(event, commandFor(event, commands));
    const isThere = list(hooks[event]).some((old) => JSON.stringify(old) === JSON.stringify(group));
    const others = withoutOurs(hooks[event]);
    hooks[event] = isThere && others.length === list(hooks[event]).length - 1 ? hooks[event] : [group, ...others];
  }
  return { ...settings, hooks };
};

/** Settings without any registration of ours; empty shells we would leave behind are removed. */
export const unregister = (settings: Json): Json => {
  if (!isObject(settings["hooks"])) return settings;
  const kept = Object.entries(settings["hooks"]).flatMap(([event, groups]) => {
    const others = Array.isArray(groups) ? withoutOurs(groups) : groups;
    const isEmptied = Array.isArray(groups) && Array.isArray(others) && others.length === 0 && groups.length > 0;
    return isEmptied ? [] : [[event, others] as const];
  });
  const { hooks: _, ...rest } = settings;
  return kept.length === 0 ? rest : { ...settings, hooks: Object.fromEntries(kept) };
};

/** Our hook commands in a settings object, by event. */
export const registeredCommands = (settings: Json): ReadonlyMap<string, string> => {
  const commands = new Map<string, string>();
  const hooks = isObject(settings["hooks"]) ? settings["hooks"] : {};
  for (const [event, groups] of Object.entries(hooks)) {
    for (const group of list(groups)) {
      const ours = isObject(group) ? list(group["hooks"]).filter(isOurs) : [];
      const [hook] = ours;
      if (isObject(hook)) commands.set(event, String(hook["command"]));
    }
  }
  return commands;
};

/** Events whose registration is missing or was changed in any way that could make it miss a call. */
export const brokenEvents = (settings: Json): readonly string[] => {
  const hooks = isObject(settings["hooks"]) ? settings["hooks"] : {};
  const commands = registeredCommands(settings);
  return hookEvents.filter((event) => {
    const command = commands.get(event);
    if (command === undefined) return true;
    const expected = JSON.stringify(ourGroup(event, command));
    return !list(hooks[event]).some((group) => JSON.stringify(group) === expected);
  });
};

/** Settings text → object, or undefined when the client would drop the file. */
export const parseSettings = (text: string): Json | undefined => {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Settings that run programs or change the environment of later calls. */
const executableSettings = [
  "apiKeyHelper",
  "awsAuthRefresh",
  "awsCredentialExport",
  "statusLine",
  "fileSuggestion",
  "otelHeadersHelper",
  "env",
] as const;

/** What in these settings brings in code or switches hooks off; ours is not counted. */
export const dangerousSettings = (settings: Json): readonly string[] => {
  const found: string[] = executableSettings.filter((name) => Object.hasOwn(settings, name));
  if (settings["disableAllHooks"] !== undefined && settings["disableAllHooks"] !== false) found.push("disableAllHooks");
  const { hooks } = unregister(settings);
  if (hooks !== undefined && (!isObject(hooks) || Object.keys(hooks).length > 0)) found.push("hooks");
  return found;
};
