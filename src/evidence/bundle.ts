import { canonicalJson, isObject } from "../model/index.ts";
import { readEntry, type Entry, type LineReading } from "../ledger/index.ts";
import type { Capture, EvidenceRecord } from "./record.ts";

const format = "tagout-evidence/v1";

/** Evidence as it goes to another machine: entries of the record and the outputs they name. */
export interface Bundle {
  readonly entries: readonly Entry[];
  /** Output by its SHA-256. */
  readonly outputs: ReadonlyMap<string, Uint8Array>;
}

export type BundleReading =
  /** `problems`: entries that do not hash to their hash and so do not count. */
  | { readonly ok: true; readonly bundle: Bundle; readonly problems: readonly string[] }
  | { readonly ok: false; readonly code: "not-json" | "not-a-bundle"; readonly detail: string };

export const bundleText = ({ entries, outputs }: Bundle): string => {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const texts = Object.fromEntries([...outputs].map(([digest, bytes]) => [digest, decoder.decode(bytes)]));
  return `${canonicalJson({ format, entries: entries.map((entry) => ({ ...entry })), outputs: texts })}\n`;
};

/** Entries that a set of captures rests on: decisions, outcomes, and whatever else is named by number. */
export const entriesFor = (captures: readonly Capture[], more: ReadonlySet<number>): ((seq: number) => boolean) => {
  const wanted = new Set([...more, ...captures.flatMap(({ call }) => [call.seq, call.ended?.seq ?? 0])]);
  return (seq) => wanted.has(seq);
};

/**
 * Reads a bundle. Every entry must hash to its hash; an output that does not hash to its digest is handed on, and whoever
 * cites it is told. That proves that nothing was changed since the markers were written, which name these digests; it
 * does not prove who made the bundle.
 */
export const readBundle = (text: string): BundleReading => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: "not-json", detail: "it is not JSON" };
  }
  if (!isObject(value) || value["format"] !== format || !Array.isArray(value["entries"]) || !isObject(value["outputs"]))
    return { ok: false, code: "not-a-bundle", detail: `it is no bundle of evidence (\`${format}\`)` };
  const entries: Entry[] = [];
  const problems: string[] = [];
  for (const each of value["entries"] as readonly unknown[]) {
    const reading = readCanonical(each);
    if (reading.ok) entries.push(reading.entry);
    else problems.push(`entry ${isObject(each) ? String(each["seq"]) : "without a number"} of the bundle was changed: ${reading.detail}`);
  }
  const outputs = Object.entries(value["outputs"]).flatMap(([digest, output]) =>
    typeof output === "string" ? [[digest, new TextEncoder().encode(output)] as const] : [],
  );
  return { ok: true, bundle: { entries: entries.toSorted((a, b) => a.seq - b.seq), outputs: new Map(outputs) }, problems };
};

const readCanonical = (value: unknown): LineReading => {
  try {
    return readEntry(canonicalJson(value));
  } catch {
    return { ok: false, code: "bad-json", detail: "it has no canonical form" };
  }
};

/** Captures of a record that are cited in texts by their digests, and entries cited by number. */
export const citedIn = (record: EvidenceRecord, digests: readonly string[]): readonly Capture[] =>
  record.captures.filter(({ output }) => digests.some((digest) => output.sha256.startsWith(digest)));
