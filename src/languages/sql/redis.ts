import { redisCommands, redisSecretSettings } from "./data/redis.ts";
import { hasHidden } from "./lexer.ts";
import type { SqlReading, Statement } from "./statement.ts";

/** Reads Redis commands, one a line; a command that is not known is a doubt. */
export const readRedis = (text: string): SqlReading => {
  const statements: Statement[] = [];
  const doubts: { readonly detail: string }[] = [];
  if (hasHidden(text)) doubts.push({ detail: "hidden or control characters" });
  for (const line of text.split(/[\r\n]+/)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const [first = "", second = ""] = trimmed.toLowerCase().split(/\s+/, 2);
    const found = showsSecret(trimmed) ? "data_read" : (redisCommands.get(`${first} ${second}`) ?? redisCommands.get(first));
    if (found === undefined) doubts.push({ detail: `unknown command \`${first.slice(0, 40)}\`` });
    else statements.push({ class: found, text: trimmed, objects: [], why: `${first.toUpperCase()} is ${found.replace("_", " ")}` });
  }
  return { statements, doubts };
};

/** `CONFIG GET` of a password, or of a pattern that may match one. */
const showsSecret = (line: string): boolean => {
  const patterns =
    /^config\s+get\s+(.*)$/i
      .exec(line)?.[1]
      ?.toLowerCase()
      .replaceAll(/["'\\]/g, "")
      .split(/\s+/) ?? [];
  return patterns.some((pattern) => {
    const fixed = pattern.replace(/[*?[].*$/, "");
    return redisSecretSettings.some((name) => (fixed === pattern ? name === pattern : name.startsWith(fixed)));
  });
};
