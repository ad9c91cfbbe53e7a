import { counted, escapeControls } from "../../model/index.ts";
import type { Finding, Level } from "../rule.ts";
import { ruleOf, type Report } from "./report.ts";

export type Painter = (text: string, colour: "red" | "yellow" | "bold" | "dim") => string;
const colours: Readonly<Record<Level, "red" | "yellow" | "dim">> = { error: "red", warning: "yellow", note: "dim" };
const widthMax = 120;

/** For people: each finding with the lines around it, then what to do about each rule, then a count. */
export const textReport = (report: Report, paint: Painter): string => {
  const parts = report.findings.map((finding) => `${headOf(finding, paint)}\n${frameOf(finding, report, paint)}`);
  const met = [...new Set(report.findings.map(({ rule }) => rule))].toSorted();
  const remedies = met.flatMap((id) => {
    const rule = ruleOf(report, id);
    return rule ? [`  ${id} ${rule.name}: ${rule.remedy}`] : [];
  });
  return `${parts.join("\n")}${remedies.length > 0 ? `\nWhat to do:\n${remedies.join("\n")}\n\n` : ""}${countLine(report)}\n`;
};

const headOf = ({ file, line, column, level, rule, message }: Finding, paint: Painter): string =>
  `${paint(`${escapeControls(file)}:${line}${column === undefined ? "" : `:${column}`}`, "bold")} ${paint(level, colours[level])} ${rule} ${escapeControls(message)}`;

const frameOf = ({ file, line, column }: Finding, { documents }: Report, paint: Painter): string => {
  const lines = documents.get(file)?.lines;
  if (!lines) return "";
  const width = String(line + 1).length;
  const shown: string[] = [];
  for (let number = Math.max(1, line - 1); number <= Math.min(lines.length, line + 1); number++) {
    const mark = number === line ? ">" : " ";
    shown.push(paint(`${mark} ${String(number).padStart(width)} | `, "dim") + cut(lines[number - 1] as string));
    if (number === line && column !== undefined && column <= widthMax) {
      const before = escapeControls((lines[number - 1] as string).slice(0, column - 1));
      shown.push(`${paint(`  ${" ".repeat(width)} | `, "dim")}${" ".repeat(before.length)}^`);
    }
  }
  return `${shown.map((each) => `  ${each}\n`).join("")}`;
};

const cut = (text: string): string => escapeControls(text.length > widthMax ? `${text.slice(0, widthMax)}…` : text);

const countLine = ({ facts, findings, suppressed }: Report): string => {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  const files = new Set(findings.map(({ file }) => file)).size;
  const more = suppressed.length > 0 ? `, ${suppressed.length} suppressed` : "";
  if (findings.length === 0) return `${counted(facts.length, "document")}, no findings${more}`;
  const levels = [counted(count("error"), "error"), counted(count("warning"), "warning"), counted(count("note"), "note")].join(", ");
  return `${counted(facts.length, "document")}, ${counted(findings.length, "finding")} in ${files} of them (${levels})${more}`;
};
