import { version } from "../../package.json";
import {
  evidenceRules,
  isError,
  readBundle,
  readRecord,
  statuses,
  toSarif,
  verifyReport,
  type Checked,
  type Finding,
  type ReportCheck,
  type Sources,
} from "../evidence/index.ts";
import { escapeControls } from "../model/index.ts";
import { type Arguments, fromHere, UsageError } from "./arguments.ts";
import { durationOf } from "./evidence-show.ts";
import { documentBytesMax, keptBytes, sourcesOf } from "./gate.ts";
import type { Machine } from "./machine.ts";
import { complain, exitCodes, print } from "./stream.ts";

const bundleBytesMax = 1 << 30;

const ageOf = (read: Arguments): number | undefined => {
  const text = read.values.get("--max-age");
  const ms = text === undefined ? undefined : durationOf(text);
  if (text !== undefined && ms === undefined) throw new UsageError(`\`--max-age ${text}\` is no duration; write 30m, 12h or 7d`);
  return ms;
};

interface Against {
  readonly sources: Sources;
  /** What is wrong with the evidence itself. */
  readonly findings: readonly Finding[];
}

/** This machine's evidence, or a bundle's, which needs nothing of this machine. */
const sourcesFor = (read: Arguments, machine: Machine): Against | number => {
  const age = ageOf(read);
  const path = read.values.get("--bundle");
  if (path === undefined)
    return { sources: sourcesOf(readRecord(machine.ledger.entries()), keptBytes(machine), machine.redact, age), findings: [] };
  const file = machine.files.read(fromHere(path), bundleBytesMax);
  const reading = file.ok ? readBundle(file.text) : { ok: false as const, detail: `it is ${file.why}` };
  if (!reading.ok) {
    complain(`tagout evidence: \`${escapeControls(path)}\`: ${reading.detail}\n`);
    return exitCodes.fault;
  }
  const { entries, outputs } = reading.bundle;
  const sources = sourcesOf(readRecord(entries), ({ output }) => outputs.get(output.sha256), machine.redact, age);
  const findings = reading.problems.map((message): Finding => ({ rule: "altered", level: "error", file: path, line: 0, message }));
  return { sources, findings };
};

/** A report, or undefined after a complaint. */
const readReport = (path: string, machine: Machine): string | undefined => {
  const read = machine.files.read(fromHere(path), documentBytesMax);
  if (read.ok) return read.text;
  complain(`tagout evidence: \`${escapeControls(path)}\` is ${read.why}\n`);
  return undefined;
};

/** Checks the claims of reports: 0 where nothing is wrong, 1 with findings. */
export const verify = (read: Arguments, paths: readonly string[], machine: Machine): number => {
  if (read.flags.has("--json") && read.flags.has("--sarif")) throw new UsageError("`--json` and `--sarif` are two forms; choose one");
  const against = sourcesFor(read, machine);
  if (typeof against === "number") return against;
  const checks: [string, ReportCheck][] = [];
  for (const path of paths) {
    const text = readReport(path, machine);
    if (text === undefined) return exitCodes.fault;
    checks.push([path, verifyReport(path, text, against.sources)]);
  }
  const findings = [...against.findings, ...checks.flatMap(([, check]) => check.findings)];
  const isWrong = findings.some((finding) => isError(finding) || (read.flags.has("--strict") && finding.level === "warning"));
  if (read.flags.has("--sarif")) print(toSarif({ rules: evidenceRules, version, findings }));
  else if (read.flags.has("--json"))
    print(`${JSON.stringify({ ok: !isWrong, reports: checks.map(([file, { checked }]) => ({ file, claims: checked })), findings })}\n`);
  else printText(checks, findings);
  return isWrong ? exitCodes.findings : exitCodes.ok;
};

const counted = (checked: readonly Checked[]): string =>
  statuses.map((status) => `${checked.filter((each) => each.status === status).length} ${status}`).join(", ");

const printText = (checks: readonly (readonly [string, ReportCheck])[], findings: readonly Finding[]): void => {
  for (const [file, { checked }] of checks)
    for (const { line, status, what, detail } of checked)
      print(`${escapeControls(file)}:${line}  ${status.padEnd(8)}  ${escapeControls(what)}  ${escapeControls(detail)}\n`);
  for (const { file, line, rule, level, message } of findings)
    print(`${escapeControls(file)}:${line}  ${level}  ${rule}: ${escapeControls(message)}\n`);
  print(`${counted(checks.flatMap(([, { checked }]) => checked))}\n`);
};
