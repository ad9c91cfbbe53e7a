import { entryMarkerOf, hasRun, type RecordedCall } from "../evidence/index.ts";
import { fenceFor, oneLine, visible } from "../model/index.ts";
import { calledFor, type ConfirmationStep, type Facts } from "./facts.ts";
import { verificationOf } from "./verification.ts";

const commandLengthMax = 400;

/** Text as a code span of one line that nothing in it ends (CommonMark 0.31, §6.1). */
export const codeSpan = (text: string): string => {
  const shown = visible(text.length > commandLengthMax ? `${text.slice(0, commandLengthMax)}…` : text);
  const fence = fenceFor(shown, 1);
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
};

/** A cell of a table: a border in it would begin another cell. */
export const cell = (text: string): string => oneLine(text).replaceAll("|", "\\|");
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

export const commandOf = ({ tool, command }: RecordedCall): string =>
  codeSpan(tool === "shell" || tool === "" ? command : `${tool} ${command}`);

const endOf = ({ ended }: RecordedCall): string => {
  if (ended === undefined) return "its end is not recorded";
  const exit = ended.exit === undefined ? ended.result.toLowerCase() : `exit ${ended.exit}`;
  return ended.durationMs === undefined ? exit : `${exit} after ${ended.durationMs} ms`;
};

/** What became of a call: the decision, and how it ended where it ran. */
export const resultOf = (call: RecordedCall): string => {
  if (call.outcome === "deny") return "denied";
  if (call.outcome === "ask") return call.isAskedByClient ? `asked at the client, ${endOf(call)}` : "stopped";
  return call.grant === undefined ? `allowed, ${endOf(call)}` : `confirmed (${call.grant}), ${endOf(call)}`;
};

/** One event of an incident as a row of its timeline. */
export interface TimelineRow {
  readonly seq: number;
  readonly time: string;
  readonly what: string;
  readonly result: string;
  readonly marker: string;
}

const stepWords: Readonly<Record<string, string>> = {
  requested: "a person was asked to confirm",
  approved: "a person confirmed",
  "review-demanded": "a review was demanded after break-glass",
};

const stepRow = (step: ConfirmationStep): TimelineRow => ({
  seq: step.seq,
  time: step.time,
  what: `${stepWords[step.event] ?? `the request was ${step.event}`}: ${codeSpan(step.command)}`,
  result: [step.request, ...step.by.map(visible)].filter((text) => text !== "").join(", "),
  marker: entryMarkerOf(step),
});

export const callRow = (call: RecordedCall): TimelineRow => ({
  seq: call.seq,
  time: call.time,
  what: commandOf(call),
  result: resultOf(call),
  marker: entryMarkerOf(call),
});

/** Rows that the record demands, in order. */
export const timelineRows = (facts: Facts): readonly TimelineRow[] =>
  [...calledFor(facts).map(callRow), ...facts.steps.map(stepRow)].toSorted((a, b) => a.seq - b.seq);

export const rowText = ({ time, what, result, marker }: TimelineRow): string => row(time, what, result, marker);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");

export const timelineTable = (facts: Facts): string => {
  const head = ["Time (UTC)", "What happened", "Result", "Entry"];
  return table(
    head,
    timelineRows(facts).map(({ time, what, result, marker }) => [time, what, result, marker]),
  );
};

export const verificationText = (call: RecordedCall, calls: readonly RecordedCall[]): string => {
  const verification = verificationOf(call, calls);
  switch (verification.kind) {
    case "not-needed":
      return hasRun(call) ? "needs none" : "did not run";
    case "verified":
      return `verified by ${commandOf(verification.by)} (${entryMarkerOf(verification.by)})`;
    case "refuted":
      return `refuted by ${commandOf(verification.by)} (${entryMarkerOf(verification.by)})`;
    case "unverified":
      return verification.wanted.length === 0 ? "unverified" : `unverified; to be run: ${verification.wanted.map(codeSpan).join(", ")}`;
  }
};
