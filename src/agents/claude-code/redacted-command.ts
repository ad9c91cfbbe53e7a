import { readsAsGroup } from "../../languages/shell/index.ts";
import type { ToolCall } from "../../model/index.ts";

// What a command prints can be rewritten after it ran only where it succeeded (2.1.330). So a command whose output is to be redacted
// in any case is run with its output in a pipe to the redactor. Its text stands there as it is, not in quotes: the client looks for
// its own `deny` and `ask` rules in what it is about to run.

const before = "set -o pipefail\n{ set +o pipefail\n";

const folderWord = String.raw`(?:'[^'\n]*'|"[^"$\`\\\n]*"|~?[\w@%+=:,./][\w@%+=:,./-]*)`;
const folderChanges = new RegExp(String.raw`^\s*(?:cd[ \t]+(?:--[ \t]+)?${folderWord}[ \t]*(?:&&|;|\n)\s*)+`);

/** The changes of folder a command begins with, once more: the client goes on in the folder in which a command that succeeded ended. */
const following = (command: string): string => {
  const leading = folderChanges.exec(command)?.[0] ?? "";
  const changes = [...leading.matchAll(new RegExp(String.raw`cd[ \t]+(?:--[ \t]+)?${folderWord}`, "g"))].map(([text]) => text);
  return changes.length === 0 ? "" : ` && { { ${changes.join(" && ")}; } >/dev/null 2>&1 || true; }`;
};

const after = (command: string, filter: string): string => `\n} 2>&1 | ${filter}${following(command)}`;

/**
 * Shell source that runs a command with all it prints going through a filter; undefined where the command cannot stand in it, such as
 * one that leaves a here-document open. The exit status is the command's own unless the filter fails. Standard output and standard
 * error become one stream in their order, which they are to this client anyway: both are the same file to it.
 *
 * @param filter one command of a pipeline, as shell source
 */
export const throughFilter = (command: string, filter: string): string | undefined => {
  const source = `${before}${command}${after(command, filter)}`;
  const from = before.indexOf("{");
  const to = before.length + command.length + "\n}".length;
  return readsAsGroup(source, from, to) ? source : undefined;
};

/** The command that `throughFilter` put into such a source; undefined for any other. */
export const withoutFilter = (source: string, filter: string): string | undefined => {
  const end = source.lastIndexOf(`\n} 2>&1 | ${filter}`);
  if (!source.startsWith(before) || end < before.length) return undefined;
  const command = source.slice(before.length, end);
  return `${before}${command}${after(command, filter)}` === source ? command : undefined;
};

/** The call that was meant: the client repeats a command with the filter around it, and so may an agent that was shown it. Undefined where there is none. */
export const callWithoutFilter = (call: ToolCall, filter: string): ToolCall | undefined => {
  const { command } = call.input;
  if (call.tool !== "shell" || typeof command !== "string") return undefined;
  const own = withoutFilter(command, filter);
  return own === undefined ? undefined : { ...call, input: { ...call.input, command: own } };
};

/** Commands that show names, states and what the agent itself wrote, and nothing of any content. */
const plainPrograms: ReadonlySet<string> = new Set(
  ": [ cd date echo false hostname id ls mkdir nproc printf pwd sleep test touch true uname uptime wait whoami".split(" "),
);
const plainGit = /^git (?:status|branch|rev-parse|add|checkout|switch|push)(?: |$)/;
/** It prints the message, which the agent wrote, unless that is taken from elsewhere (git-commit(1)). */
const plainCommit = /^git commit(?: (?:-[aqs]*m?|--(?:all|quiet|signoff|amend|no-edit|allow-empty|message(?:=Q)?)|Q))*$/;
/** What the agent wrote itself: quoted, or as a message of several lines usually comes. */
const ownText = /'[^']*'|"[^"$`\\]*"|"\$\(cat <<'(\w+)'\n(?:(?!\1\n)[^\n]*\n)*\1\n\s*\)"/g;

const isPlain = (part: string): boolean => {
  const words = part.trim();
  if (words === "" || plainGit.test(words) || plainCommit.test(words)) return true;
  return plainPrograms.has(words.split(/\s/)[0] as string) && !words.includes("&");
};

/** Whether all there is to a line are commands whose output holds no content of files, logs or systems. False for whatever is not plain words. */
export const showsNoContent = (command: string): boolean => {
  const line = command.replaceAll(ownText, "Q");
  return /^[\w\s./=:,@+&|;-]*$/.test(line) && line.split(/&&|\|\||[;|\n]/).every(isPlain);
};
