import type { Entry } from "../ledger/index.ts";
import { hasRun, isChange, readCalls, type RecordedCall, type RecordedEffect } from "./call.ts";
import type { Output } from "./output.ts";

/** One output that was seen, with what produced it. */
export interface Capture {
  readonly call: RecordedCall;
  readonly output: Output;
  /** When the output was there, ISO 8601. */
  readonly time: string;
}

/** The record as evidence is checked against it. */
export interface EvidenceRecord {
  readonly calls: readonly RecordedCall[];
  readonly captures: readonly Capture[];
  /** Entries by their number. */
  readonly entries: ReadonlyMap<number, Entry>;
}

export const readRecord = (entries: Iterable<Entry>): EvidenceRecord => {
  const known = new Map<number, Entry>();
  const seen = function* (): Generator<Entry> {
    for (const entry of entries) {
      known.set(entry.seq, entry);
      yield entry;
    }
  };
  const calls = readCalls(seen());
  const captures = calls.flatMap((call): Capture[] => {
    const output = call.ended?.output;
    return output === undefined ? [] : [{ call, output, time: call.ended?.time ?? call.time }];
  });
  return { calls, captures, entries: known };
};

/** Texts of an entry's body, one a line: what of it can be quoted. */
export const entryLines = ({ body }: Entry): readonly string[] => {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === "string") return value.split("\n");
    if (typeof value !== "object" || value === null) return [];
    return Object.values(value).flatMap(texts);
  };
  return texts(body);
};

/** Captures whose digest begins so, newest first. */
export const findCaptures = ({ captures }: EvidenceRecord, prefix: string): readonly Capture[] =>
  captures.filter(({ output }) => output.sha256.startsWith(prefix)).toReversed();

/** `deployment/api` and `api` are the same thing said twice; `/etc/nginx` holds `/etc/nginx/nginx.conf`. */
const areRelated = (a: string, b: string): boolean => {
  if (a === b || a.includes("?") || b.includes("?") || a === "" || b === "") return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.startsWith(`${shorter}/`)) return true;
  const last = (text: string): string => (text.split("/").at(-1) as string).replace(/\.service$/, "");
  return !a.startsWith("/") && !b.startsWith("/") && last(a) === last(b);
};

/**
 * True where a change is one of what was read: the same target, and on this machine, which is too much to be one thing,
 * names that are about the same.
 */
const touches = (change: RecordedEffect, read: RecordedEffect): boolean =>
  change.target === read.target && (change.target !== "" || areRelated(change.name, read.name));

/** The first change on record, after a capture, of what the capture shows. */
export const changeAfter = ({ calls }: EvidenceRecord, { call, output }: Capture): RecordedCall | undefined => {
  // An output seen again after the change shows what the change left.
  const lastSeen = calls.findLast((each) => each.ended?.output?.sha256 === output.sha256)?.seq ?? call.seq;
  return calls.find(
    (later) =>
      later.seq > lastSeen &&
      hasRun(later) &&
      later.environment === call.environment &&
      later.effects.some((change) => isChange(change) && call.effects.some((read) => touches(change, read))),
  );
};
