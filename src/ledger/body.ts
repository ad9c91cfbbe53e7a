import { errorText } from "../model/index.ts";
import { canonicalJson } from "../model/canonical.ts";
import type { Body } from "./entry.ts";

/** Takes secrets out of a text. */
export type Redactor = (text: string) => string;

/** Stands for a text that was too long to keep: nothing is lost silently. */
export interface CutText {
  /** SHA-256 of the whole text after redaction, as UTF-8. */
  readonly sha256: string;
  readonly bytes: number;
  readonly head: string;
}

export type PreparedBody = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly detail: string };

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
/** A UTF-16 code unit is at most three bytes. */
const fits = (text: string, bytesMax: number): boolean => text.length * 3 <= bytesMax || byteLength(text) <= bytesMax;

/** Lengths in bytes a single text may keep, tried in turn until the body fits. */
const textBytesLimits = [16_384, 4_096, 1_024, 256, 64] as const;
const headBytesMax = 1_024;
const depthMax = 64;

/** Writes lone surrogates as visible escapes, for canonical JSON has no form for them. */
const wellFormed = (text: string): string =>
  text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** Replaces a text by its hash, its length and its beginning. */
const cutText = (text: string, headBytes: number): CutText => {
  const bytes = encoder.encode(text);
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes)).replace(/\uFFFD+$/, "");
  return { sha256: Bun.SHA256.hash(bytes, "hex"), bytes: bytes.length, head };
};

const mapTexts = (value: unknown, change: (text: string) => unknown, depth: number): unknown => {
  if (depth > depthMax) throw new RangeError("nested too deeply");
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, depth + 1));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [wellFormed(name), mapTexts(member, change, depth + 1)]));
};

/**
 * Members that the guard itself fills, and finds entries by: ids of its requests and of calls, digests, hashes of pruned
 * entries, public keys and their fingerprints; and who asked and who approved, without whom it would be no record.
 */
const own: ReadonlySet<string> = new Set([
  "request",
  "digest",
  "confirmation",
  "grant",
  "callId",
  "checkpointKey",
  "checkpointKeys",
  "hash",
  "root",
  "sha256",
  "keys",
  "human",
  "client",
  "session",
  "agent",
  "approver",
  "by",
]);
const ownForm = /^[\w.@+/=:-]{1,200}(?: L[1-4])?$/;
const isOwn = (value: unknown): boolean => (Array.isArray(value) ? value.every(isOwn) : typeof value === "string" && ownForm.test(value));

/** Redacts every text but those that entries are found by. */
const redacted = (body: Body, redact: Redactor): unknown => {
  const change = (text: string): string => wellFormed(redact(wellFormed(text)));
  const keepOwn = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return mapTexts(value, change, depth);
    if (depth > depthMax) throw new RangeError("nested too deeply");
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(
      members.map(([name, member]) => {
        return [wellFormed(name), own.has(name) && isOwn(member) ? member : keepOwn(member, depth + 1)];
      }),
    );
  };
  return keepOwn(body, 0);
};

const cutLongTexts = (body: unknown, bytesMax: number): unknown =>
  mapTexts(body, (text) => (fits(text, bytesMax) ? text : cutText(text, Math.min(headBytesMax, bytesMax))), 0);

/** Cuts whole members, largest first, for bodies that are large by count rather than by a long text. */
const cutMembers = (body: Record<string, unknown>, bytesMax: number): string => {
  const members = Object.entries(body).map(([name, value]) => ({
    name,
    json: canonicalJson(value),
  }));
  members.sort((a, b) => b.json.length - a.json.length);
  const kept = { ...body };
  // Counted rather than written anew for each member: a body of many members must not take quadratic time.
  let size = byteLength(canonicalJson(body));
  for (const { name, json } of members) {
    const cut = cutText(json, headBytesMax);
    const saved = byteLength(json) - byteLength(canonicalJson(cut));
    if (size <= bytesMax || saved <= 0) break;
    kept[name] = cut;
    size -= saved;
  }
  return size <= bytesMax ? canonicalJson(kept) : canonicalJson(cutText(canonicalJson(body), headBytesMax));
};

const fit = (body: Record<string, unknown>, bytesMax: number): string => {
  const whole = canonicalJson(body);
  if (fits(whole, bytesMax)) return whole;
  for (const limit of textBytesLimits) {
    const smaller = canonicalJson(cutLongTexts(body, limit));
    if (fits(smaller, bytesMax)) return smaller;
  }
  return cutMembers(cutLongTexts(body, textBytesLimits[4]) as Record<string, unknown>, bytesMax);
};

/**
 * Redacts every text of a body, bounds its size and writes it as canonical JSON.
 * INVARIANT: redaction comes before cutting and hashing, so no digest in the ledger is one of a secret.
 */
export const prepareBody = (body: Body, redact: Redactor, bytesMax: number): PreparedBody => {
  try {
    const clean = redacted(body, redact);
    return { ok: true, json: fit(clean as Record<string, unknown>, bytesMax) };
  } catch (cause) {
    return {
      ok: false,
      detail: errorText(cause, "body has no canonical form"),
    };
  }
};
