import { isObject, errorText } from "../model/index.ts";
import { isCanonicalJson } from "../model/canonical.ts";

/** What an entry is about. */
export const entryKinds = ["decision", "confirmation", "execution", "failure", "configuration", "genesis"] as const;
export type EntryKind = (typeof entryKinds)[number];

export type Body = Readonly<Record<string, unknown>>;

/** One line of the ledger. Its hash covers the canonical JSON of every other member. */
export interface Entry {
  readonly v: 1;
  readonly seq: number;
  /** ISO 8601 with milliseconds, UTC. */
  readonly time: string;
  readonly kind: EntryKind;
  /** Hash of the entry before; `startHash` for the first. */
  readonly prev: string;
  readonly body: Body;
  readonly hash: string;
}

/** What stands for "the entry before" in the first entry. */
export const startHash = "0".repeat(64);

/** Largest entry without its newline: the transparency-log tile format prefixes an entry with a 16-bit length. */
export const entryBytesMax = 65_535;

/** An entry that is not sealed yet; the body is canonical JSON already. */
export interface Draft {
  readonly seq: number;
  readonly time: string;
  readonly kind: EntryKind;
  readonly prev: string;
  readonly body: string;
}

/** Canonical JSON of an entry (without a newline) and its hash. */
export interface SealedEntry {
  readonly line: string;
  readonly hash: string;
}

const sha256 = (text: string): string => Bun.SHA256.hash(text, "hex");

// INVARIANT: members stand in canonical order, so that what is hashed and what is written is canonical JSON by construction.
const tail = (draft: Omit<Draft, "body">): string =>
  `"kind":"${draft.kind}","prev":"${draft.prev}","seq":${draft.seq},"time":"${draft.time}","v":1}`;

/** Hashes a draft and writes it as the line that goes into the ledger. */
export const sealEntry = (draft: Draft): SealedEntry => {
  const end = tail(draft);
  const hash = sha256(`{"body":${draft.body},${end}`);
  return { line: `{"body":${draft.body},"hash":"${hash}",${end}`, hash };
};

/**
 * True for the very line that was sealed with this number and hash. As strict as reading it, for the hash covers every
 * other byte, and a tenth of the work: every append looks at the entry before its own.
 */
export const isSealedAs = (line: string, seq: number, hash: string): boolean => {
  const member = `"hash":"${hash}",`;
  const at = line.lastIndexOf(member);
  const rest = line.slice(at + member.length);
  return at !== -1 && rest.includes(`"seq":${seq},"time":"`) && sha256(line.slice(0, at) + rest) === hash;
};

/** Why a line is not an entry of this ledger. */
export type LineCode = "bad-json" | "bad-entry" | "unknown-version" | "bad-hash";

export type LineReading =
  | { readonly ok: true; readonly entry: Entry }
  /** `entry` is present when the line has an entry's shape and only its hash is wrong; `computed` is what its content hashes to. */
  | {
      readonly ok: false;
      readonly code: LineCode;
      readonly detail: string;
      readonly entry?: Entry;
      readonly computed?: string;
    };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const isHash = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isTime = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const memberNames = "body,hash,kind,prev,seq,time,v";

const isEntry = (value: Record<string, unknown>): boolean =>
  Object.keys(value).join(",") === memberNames &&
  isObject(value["body"]) &&
  isHash(value["hash"]) &&
  isHash(value["prev"]) &&
  isTime(value["time"]) &&
  Number.isSafeInteger(value["seq"]) &&
  (value["seq"] as number) > 0 &&
  entryKinds.some((kind) => kind === value["kind"]);

const parseCanonical = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (!isCanonicalJson(text, value)) throw new SyntaxError("not in canonical form");
  return value;
};

/** What a canonical entry's content hashes to: everything but the member `hash`, which stands before the tail. */
const contentHash = (text: string, entry: Entry): string => {
  const end = text.length - tail(entry).length;
  return sha256(text.slice(0, end - `"hash":"${entry.hash}",`.length) + text.slice(end));
};

/** Reads one line (without its newline) and checks form, version and hash. */
export const readEntry = (line: Uint8Array | string): LineReading => {
  let text: string;
  let value: unknown;
  try {
    text = typeof line === "string" ? line : decoder.decode(line);
    value = parseCanonical(text);
  } catch (cause) {
    return {
      ok: false,
      code: "bad-json",
      detail: errorText(cause, "unreadable").toLowerCase(),
    };
  }
  if (!isObject(value)) return { ok: false, code: "bad-entry", detail: "not an object" };
  if (value["v"] !== 1) return { ok: false, code: "unknown-version", detail: `version \`${String(value["v"])}\`` };
  if (!isEntry(value))
    return {
      ok: false,
      code: "bad-entry",
      detail: "members are missing, unknown or of the wrong form",
    };
  const entry = value as unknown as Entry;
  const computed = contentHash(text, entry);
  if (computed === entry.hash) return { ok: true, entry };
  return {
    ok: false,
    code: "bad-hash",
    detail: `content hashes to ${computed}, the entry says ${entry.hash}`,
    entry,
    computed,
  };
};
