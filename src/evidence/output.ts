/** Why the bytes of an output were not kept. What happened is recorded all the same, with this. */
const notKeptReasons = ["too-large", "store-full", "no-space", "denied", "input-output", "not-text", "unavailable"] as const;
export type NotKept = (typeof notKeptReasons)[number];

/** The output of one call, after redaction. */
export interface Output {
  /** SHA-256 of the redacted bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  readonly isKept: boolean;
  readonly whyNot?: NotKept;
}

/** Largest output that is kept; of a larger one the record has digest and size. */
export const outputBytesMax = 1024 * 1024;
/** All outputs together. When they are full, days older than `retentionDays` make room, and nothing younger does. */
export const storeBytesMax = 512 * 1024 * 1024;
export const retentionDays = 30;

export type Kept = { readonly ok: true; readonly dropped: readonly string[] } | { readonly ok: false; readonly why: NotKept };

/** Where outputs are kept, by day and digest. Never throws. */
export interface OutputStore {
  /** `day`: `2026-01-31`. INVARIANT: `ok` means the bytes are on stable storage under their digest. */
  keep(day: string, sha256: string, bytes: Uint8Array): Kept;
  /** Bytes kept under a digest on that day, whatever they hash to by now; undefined where there are none. */
  read(day: string, sha256: string): Uint8Array | undefined;
}

export const sha256Of = (bytes: Uint8Array | string): string => Bun.SHA256.hash(bytes, "hex");

/** Lines of a text; one line feed at its end begins no further line. An empty text has none. */
export const linesOf = (text: string): readonly string[] => {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
};

/** One form for line ends, so that a quote of a line is a part of it on every machine. */
export const normalise = (text: string): string => text.replaceAll("\r\n", "\n");

/** How much of an output there is, for a person. */
export const sizeText = ({ isKept, lines, whyNot }: Output): string => (isKept ? `${lines} lines` : `not kept: ${whyNot ?? "unknown"}`);

/** Keeps an output, or says why it is not kept. `text` is redacted. `time`: ISO 8601. */
export const keepOutput = (
  text: string,
  time: string,
  store: OutputStore,
): { readonly output: Output; readonly dropped: readonly string[] } => {
  const clean = normalise(text);
  const bytes = new TextEncoder().encode(clean);
  const about = { sha256: sha256Of(bytes), bytes: bytes.length, lines: linesOf(clean).length };
  const without = (whyNot: NotKept) => ({ output: { ...about, isKept: false, whyNot }, dropped: [] });
  if (!clean.isWellFormed()) return without("not-text");
  if (bytes.length > outputBytesMax) return without("too-large");
  const kept = store.keep(time.slice(0, 10), about.sha256, bytes);
  return kept.ok ? { output: { ...about, isKept: true }, dropped: kept.dropped } : without(kept.why);
};

/** The member `output` of an entry, as it was recorded. */
export const recordedOutput = ({ sha256, bytes, lines, isKept, whyNot }: Output): Readonly<Record<string, unknown>> => ({
  sha256,
  bytes,
  lines,
  kept: isKept,
  ...(whyNot !== undefined && { why: whyNot }),
});

export const readOutput = (value: unknown): Output | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  const { sha256, bytes, lines, kept, why } = value as Readonly<Record<string, unknown>>;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256) || typeof bytes !== "number" || typeof lines !== "number")
    return undefined;
  const whyNot = notKeptReasons.find((each) => each === why);
  return { sha256, bytes, lines, isKept: kept === true, ...(whyNot && { whyNot }) };
};
