import { type Files, isObject } from "../model/index.ts";

/** A command an agent once ran. */
export interface PastCommand {
  readonly command: string;
  /** Absolute; undefined when the record does not say. */
  readonly cwd?: string;
}

export interface PastCommands {
  readonly commands: readonly PastCommand[];
  /** Lines that are no record. */
  readonly skipped: number;
}

/** A file that cannot be read as what it should be. The message is for a person. */
export class TranscriptError extends Error {}

const bytesMax = 256 * 1024 * 1024;

/** Commands in a file: a transcript of Claude Code, rows with a `cmd`, or one command a line. Runs nothing. */
export const readPastCommands = (path: string, files: Files, isRows: boolean): PastCommands => {
  const read = files.read(path, bytesMax);
  if (!read.ok) throw new TranscriptError(`\`${path}\` is ${files.kind(path) === "folder" ? "a folder; name the files in it" : read.why}`);
  const lines = read.text.split("\n").filter((line) => line.trim() !== "");
  const isJson = isRows || (lines[0] !== undefined && isObject(parse(lines[0])));
  if (!isJson) return { commands: lines.filter((line) => !line.startsWith("#")).map((command) => ({ command })), skipped: 0 };
  const found = lines.map((line) => (isRows ? rowOf(parse(line)) : entryOf(parse(line))));
  const skipped = found.filter((each) => each === undefined).length;
  if (lines.length > 0 && skipped === lines.length)
    throw new TranscriptError(
      `\`${path}\` holds no ${isRows ? "row with a `cmd`" : "transcript entry"}; without \`--jsonl\` a file is a transcript or one command a line`,
    );
  return { commands: found.flatMap((each) => each ?? []), skipped };
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const past = (command: unknown, cwd: unknown): readonly PastCommand[] =>
  typeof command === "string" ? [{ command, ...(typeof cwd === "string" && cwd.startsWith("/") && { cwd }) }] : [];

const rowOf = (value: unknown): readonly PastCommand[] | undefined =>
  isObject(value) && typeof value["cmd"] === "string" ? past(value["cmd"], value["cwd"]) : undefined;

/** Tool calls of one entry; entries of other kinds hold none (Claude Code 2.1, files below `~/.claude/projects`). */
const entryOf = (value: unknown): readonly PastCommand[] | undefined => {
  if (!isObject(value)) return undefined;
  const content = isObject(value["message"]) ? value["message"]["content"] : undefined;
  if (!Array.isArray(content)) return [];
  return content.flatMap((part: unknown) => {
    if (!isObject(part) || part["type"] !== "tool_use" || part["name"] !== "Bash" || !isObject(part["input"])) return [];
    return past(part["input"]["command"], value["cwd"]);
  });
};
