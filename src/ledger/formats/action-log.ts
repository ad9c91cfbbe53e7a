import { escapeControls, fenceFor, jsonLine } from "../../model/index.ts";
import { actionOf, actorText, type ActionRecord } from "../action.ts";
import type { Entry } from "../entry.ts";
import type { Format } from "./format.ts";

/** Text from outside as a code span of Markdown: nothing in it is markup, and it stays on its line (CommonMark 0.31, 6.1). */
const codeSpan = (text: string): string => {
  const shown = escapeControls(text);
  const fence = fenceFor(shown, 1);
  const padding = fence.length > 1 || shown.startsWith(" ") || shown.endsWith(" ") ? " " : "";
  return shown === "" ? "–" : `${fence}${padding}${shown}${padding}${fence}`;
};

const field = (name: string, value: string): string => `**${name}:** ${value}\n`;

/** `YES (…)` as `YES` and a code span: only the first word is ours. */
const approvalText = (approval: string): string => {
  const [, given = "", by = ""] = /^(YES|NO)(?: \((.*)\))?$/s.exec(approval) ?? [];
  return given === "" ? codeSpan(approval) : `${given}${by === "" ? "" : ` (${codeSpan(by)})`}`;
};

const markdownOf = (entry: Entry): string => {
  const record = actionOf(entry);
  const evidence = [`entry ${record.seq}, hash ${record.hash}`, ...record.evidence].map(codeSpan);
  return [
    "## Production Action Log\n\n",
    field("Timestamp", codeSpan(record.timestamp)),
    field("Action", codeSpan(record.action === "" ? record.kind : record.action)),
    field("Environment", codeSpan(record.environment)),
    field("User", codeSpan(actorText(record))),
    field("Approval", approvalText(record.approval)),
    field("Result", codeSpan(record.result)),
    field("Evidence", evidence.join(", ")),
    "\n",
  ].join("");
};

/** The specification's action log ("Audit Logging"), an entry a section. */
export const markdown: Format = { write: (entries) => entries.map(markdownOf).join("") };

/** The same fields, one entry a line. */
export const jsonLines: Format = { write: (entries) => entries.map((entry) => jsonLine(actionOf(entry))).join("") };

const columns: readonly (readonly [string, (record: ActionRecord) => string])[] = [
  ["seq", ({ seq }) => String(seq)],
  ["timestamp", ({ timestamp }) => timestamp],
  ["kind", ({ kind }) => kind],
  ["action", ({ action }) => action],
  ["environment", ({ environment }) => environment],
  ["user", ({ user }) => user],
  ["client", ({ client }) => client],
  ["session", ({ session }) => session],
  ["agent", ({ agent }) => agent],
  ["approval", ({ approval }) => approval],
  ["result", ({ result }) => result],
  ["outcome", ({ outcome }) => outcome],
  ["rules", ({ rules }) => rules.join(" ")],
  ["evidence", ({ evidence }) => evidence.join("; ")],
  ["request", ({ request }) => request],
  ["digest", ({ digest }) => digest],
  ["hash", ({ hash }) => hash],
];

/** A field by RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
const csvField = (text: string): string => {
  const shown = escapeControls(text);
  return `"${(/^[=+\-@]/.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
};

const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(",")}\r\n`;

export const csv: Format = {
  begin: () => csvLine(columns.map(([name]) => name)),
  write: (entries) => entries.map((entry) => csvLine(columns.map(([, value]) => value(actionOf(entry))))).join(""),
};
