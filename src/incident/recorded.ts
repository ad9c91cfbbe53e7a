import { type Block, digestDigits, type Finding, isConsequential, sizeText } from "../evidence/index.ts";
import { oneLine, visible } from "../model/index.ts";
import type { Facts } from "./facts.ts";
import { cell, codeSpan, commandOf, resultOf, table, verificationText } from "./rows.ts";

/** Sections that the record writes by itself: people add nothing to them and change nothing in them. */
export const recordedSections = ["evidence", "actions taken", "approvals"] as const;
export type RecordedSection = (typeof recordedSections)[number];

interface Recorded {
  readonly head: readonly string[];
  /** Said where there is no row. */
  readonly nothing: string;
  readonly rows: (facts: Facts) => readonly RecordedRow[];
}

interface RecordedRow {
  readonly cells: readonly string[];
  /** False for what came after the draft and need not be told. */
  readonly isRequired: boolean;
}

const evidenceRows = ({ record, calls, incident }: Facts): readonly RecordedRow[] => {
  const known = new Set(calls.map(({ seq }) => seq));
  return record.captures
    .filter(({ call }) => known.has(call.seq))
    .map(({ call, output, time }) => ({
      cells: [output.sha256.slice(0, digestDigits), commandOf(call), time, sizeText(output)],
      isRequired: call.seq < incident.openedSeq,
    }));
};

const actionRows = ({ calls, record }: Facts): readonly RecordedRow[] =>
  calls.filter(isConsequential).map((call) => ({
    cells: [commandOf(call), resultOf(call), call.rules.map(visible).join(", ") || "no rule", verificationText(call, record.calls)],
    isRequired: true,
  }));

const approvalRows = ({ steps }: Facts): readonly RecordedRow[] =>
  steps
    .filter(({ event }) => event === "approved")
    .map(({ time, request, command, by, isBreakGlass }) => ({
      cells: [time, `${request}${isBreakGlass ? " (break-glass)" : ""}`, codeSpan(command), by.map(visible).join(", ")],
      isRequired: true,
    }));

const recorded: Readonly<Record<RecordedSection, Recorded>> = {
  evidence: {
    head: ["Output", "Command", "Seen (UTC)", "Size"],
    nothing: "The record holds no output of this incident.",
    rows: evidenceRows,
  },
  "actions taken": {
    head: ["Command", "Result", "Rules", "Verification"],
    nothing: "Nothing was changed, and nothing that would change something was attempted: the record holds no such call.",
    rows: actionRows,
  },
  approvals: {
    head: ["Time (UTC)", "Request", "Command", "By"],
    nothing: "Nobody was asked, or nobody confirmed: the record holds no approval.",
    rows: approvalRows,
  },
};

/** The section as the record has it. */
export const recordedTable = (name: RecordedSection, facts: Facts): string => {
  const { head, nothing, rows } = recorded[name];
  const all = rows(facts);
  return all.length === 0
    ? nothing
    : table(
        head,
        all.map(({ cells }) => cells),
      );
};

type Found = Omit<Finding, "file" | "level">;
const joinCells = (cells: readonly string[]): string => cells.map(oneLine).join(" | ");

/** Compares such a section with the record: no row that the record does not have, and none of its own left out. */
export const checkRecorded = (name: RecordedSection, blocks: readonly Block[], sectionLine: number, facts: Facts): readonly Found[] => {
  const expected = recorded[name].rows(facts).map(({ cells, isRequired }) => ({ text: joinCells(cells), cells, isRequired }));
  const known = new Set(expected.map(({ text }) => text));
  const rows = blocks.filter(({ kind }) => kind === "row").map(({ cells, line }) => ({ text: joinCells(cells), line }));
  const there = new Set(rows.map(({ text }) => text));
  const altered = rows
    .filter(({ text }) => !known.has(text))
    .map(({ line }): Found => ({
      rule: "record-altered",
      line,
      message: `the row of \`${name}\` is not what the record has; take it out`,
    }));
  const missing = expected
    .filter(({ text, isRequired }) => isRequired && !there.has(text))
    .map(({ cells }): Found => ({
      rule: "record-altered",
      line: sectionLine,
      message: `the record has a row that \`${name}\` lacks; put it in: | ${cells.map(cell).join(" | ")} |`,
    }));
  return [...altered, ...missing];
};
