import {
  type Capture,
  digestDigits,
  type EvidenceRecord,
  findCaptures,
  linesOf,
  markerOf,
  readRecord,
  sha256Of,
  shownCommand,
  sizeText,
  sourceLine,
} from "../evidence/index.ts";
import { escapeControls } from "../model/index.ts";
import { type Arguments, limitOf, UsageError } from "./arguments.ts";
import { keptBytes } from "./gate.ts";
import type { Machine } from "./machine.ts";
import { complain, exitCodes, print } from "./stream.ts";

const limitDefault = 50;

/** A moment on a command line: ISO 8601, or so long ago (`30m`, `12h`, `7d`). Milliseconds since the epoch. */
export const momentOf = (text: string, option: string, now: number): number => {
  const span = durationOf(text);
  const ms = span === undefined ? Date.parse(text) : now - span;
  if (!Number.isFinite(ms)) throw new UsageError(`\`${option} ${text}\` is no time; write 2026-01-31T12:00Z, or 30m, 12h, 7d`);
  return ms;
};

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `30m`, `12h`, `7d` in milliseconds. */
export const durationOf = (text: string): number | undefined => {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  return count === undefined || unit === undefined ? undefined : Number(count) * (units[unit] as number);
};

/** Captures of a session, or since a moment; all where neither is given. */
export const chosenCaptures = (read: Arguments, { captures }: EvidenceRecord, now: number): readonly Capture[] => {
  const session = read.values.get("--session");
  const since = read.values.get("--since");
  const from = since === undefined ? -Infinity : momentOf(since, "--since", now);
  return captures.filter(({ call, time }) => (session === undefined || call.session === session) && Date.parse(time) >= from);
};

const idOf = ({ output }: Capture): string => output.sha256.slice(0, digestDigits);

const captureJson = (capture: Capture): Readonly<Record<string, unknown>> => {
  const { call, output, time } = capture;
  return {
    id: idOf(capture),
    sha256: output.sha256,
    bytes: output.bytes,
    lines: output.lines,
    kept: output.isKept,
    ...(output.whyNot && { why: output.whyNot }),
    time,
    command: call.command,
    tool: call.tool,
    environment: call.environment,
    targets: [...new Set(call.effects.map(({ target }) => target).filter((target) => target !== ""))],
    session: call.session,
    result: call.ended?.result,
    ...(call.ended?.exit !== undefined && { exit: call.ended.exit }),
    entries: [call.seq, call.ended?.seq],
  };
};

export const list = (read: Arguments, _: undefined, machine: Machine): number => {
  const record = readRecord(machine.ledger.entries());
  const captures = chosenCaptures(read, record, Date.now()).slice(-limitOf(read, limitDefault));
  if (read.flags.has("--json")) for (const capture of captures) print(`${JSON.stringify(captureJson(capture))}\n`);
  else if (captures.length === 0) complain("tagout evidence: nothing was captured yet\n");
  else for (const capture of captures) print(lineOf(capture));
  return exitCodes.ok;
};

const lineOf = (capture: Capture): string => {
  const { call, output, time } = capture;
  const exit = call.ended?.exit === undefined ? "" : `  exit ${call.ended.exit}`;
  return `${idOf(capture)}  ${time}  ${call.environment}  ${sizeText(output)}${exit}\n  ${shownCommand(call.command)}\n`;
};

interface Found {
  readonly capture: Capture;
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The lines asked for; complains and answers with an exit code where there are none to be had. */
const find = (read: Arguments, id: string, machine: Machine): Found | number => {
  const prefix = id.toLowerCase().replace(/^ev-/, "");
  if (!/^[0-9a-f]{8,64}$/.test(prefix)) throw new UsageError(`\`${id}\` is no ID; see \`tagout evidence list\``);
  const captures = findCaptures(readRecord(machine.ledger.entries()), prefix);
  const digests = new Set(captures.map(({ output }) => output.sha256));
  if (digests.size > 1) throw new UsageError(`\`${id}\` begins ${digests.size} IDs; write more of it`);
  const [newest] = captures;
  if (newest === undefined) return fault(`nothing was captured under \`${id}\``);
  const bytesOf = keptBytes(machine);
  const capture = captures.find((each) => bytesOf(each) !== undefined) ?? newest;
  const bytes = bytesOf(capture);
  if (!capture.output.isKept || bytes === undefined) return fault(`the output is not there: ${capture.output.whyNot ?? "it was removed"}`);
  if (sha256Of(bytes) !== capture.output.sha256) return fault("the kept output was changed: it does not hash to its digest");
  const lines = linesOf(new TextDecoder().decode(bytes));
  return { capture, lines, ...rangeOf(read.values.get("--lines"), lines.length) };
};

const fault = (why: string): number => {
  complain(`tagout evidence: ${why}\n`);
  return exitCodes.fault;
};

const rangeOf = (text: string | undefined, count: number): { readonly from: number; readonly to: number } => {
  if (count === 0) return { from: 0, to: 0 };
  if (text === undefined) return { from: 1, to: count };
  const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!(from >= 1 && to >= from && to <= count))
    throw new UsageError(`\`--lines ${text}\` is no range of the ${count} lines there are; write A-B`);
  return { from, to };
};

export const show = (read: Arguments, id: string, machine: Machine): number => {
  const found = find(read, id, machine);
  if (typeof found === "number") return found;
  const { capture, lines, from, to } = found;
  const chosen = from === 0 ? [] : lines.slice(from - 1, to);
  if (read.flags.has("--json")) print(`${JSON.stringify({ ...captureJson(capture), from, to, text: chosen })}\n`);
  else {
    print(lineOf(capture));
    for (const [at, text] of chosen.entries()) print(`${String(from + at).padStart(6)}  ${escapeControls(text)}\n`);
  }
  return exitCodes.ok;
};

const citedLinesMax = 20;

/** What to paste: the lines as a quote, and under them where they are from, with the marker. */
export const cite = (read: Arguments, id: string, machine: Machine): number => {
  const found = find(read, id, machine);
  if (typeof found === "number") return found;
  const { capture, lines, from, to } = found;
  const cited = from === 0 ? [] : lines.slice(from - 1, to);
  if (cited.length > citedLinesMax)
    throw new UsageError(`${cited.length} lines are too many for a quote; choose at most ${citedLinesMax} with \`--lines A-B\``);
  const marker = markerOf(capture.output.sha256, from, to, cited);
  const markdown = citation(capture, cited, marker);
  print(read.flags.has("--json") ? `${JSON.stringify({ marker, markdown, ...captureJson(capture), from, to })}\n` : markdown);
  return exitCodes.ok;
};

const citation = (capture: Capture, cited: readonly string[], marker: string): string => {
  const source = sourceLine(capture, marker);
  if (cited.length === 0) return `The output is empty ${source}.\n`;
  return `${cited.map((line) => `> ${quoted(line)}`.trimEnd()).join("\n")}\n>\n> ${source}\n`;
};

/** A line in a quote as Markdown shows it: what would be markup is escaped. */
const quoted = (line: string): string =>
  escapeControls(line)
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/^(\s*)([#+-]|\d+[.)])/, String.raw`$1\$2`)
    // What stands for a secret stays as it is: redaction has to know it again.
    .replaceAll(/\\\[([\w:.-]+)\\\]/g, "[$1]");
