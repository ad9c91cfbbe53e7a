import type { Level } from "../rule.ts";
import type { Report } from "./report.ts";

const words: Readonly<Record<Level, string>> = { error: "error", warning: "warning", note: "notice" };
/** A message ends at its line; its escapes are GitHub's own (actions/toolkit, `command.ts`). */
const message = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Workflow commands that GitHub shows at the line of a change. */
export const githubReport = ({ findings }: Report): string =>
  findings
    .map(
      ({ rule, file, line, column, level, message: text }) =>
        `::${words[level]} file=${property(file)},line=${line}${column === undefined ? "" : `,col=${column}`},title=${property(rule)}::${message(text)}\n`,
    )
    .join("");
