import { sha256Of } from "./output.ts";

/**
 * A citation of captured output: one word of letters, digits and hyphens, which editors neither wrap, escape nor turn into
 * a link. `ev-DIGEST-FROM-TO-QUOTE`: the first 16 or more digits of the output's SHA-256, the first and last line cited
 * (from 1), and the first 12 digits of the SHA-256 over those lines joined by line feeds. `0-0` cites an empty output.
 */
export interface Marker {
  readonly text: string;
  readonly digest: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** A reference to an entry of the ledger: `le-SEQ-HASH` with the first 12 digits of the entry's hash. */
export interface EntryMarker {
  readonly text: string;
  readonly seq: number;
  readonly hash: string;
}

export const digestDigits = 16;
const quoteDigits = 12;

export const quoteDigest = (lines: readonly string[]): string => sha256Of(lines.join("\n")).slice(0, quoteDigits);

export const markerOf = (sha256: string, from: number, to: number, cited: readonly string[]): string =>
  `ev-${sha256.slice(0, digestDigits)}-${from}-${to}-${quoteDigest(cited)}`;

export const entryMarkerOf = ({ seq, hash }: { readonly seq: number; readonly hash: string }): string =>
  `le-${seq}-${hash.slice(0, quoteDigits)}`;

/** Anything that was a marker once, whole or not. */
const anyMarker = /(?<![\w-])(?:ev|le)-[0-9a-f]+(?:-[0-9a-z]+)*(?![\w-])/gi;
const whole = /^ev-([0-9a-f]{16,64})-(\d{1,7})-(\d{1,7})-([0-9a-f]{12})$/;
const wholeEntry = /^le-(\d{1,15})-([0-9a-f]{12})$/;

export interface MarkersFound {
  readonly markers: readonly Marker[];
  readonly entries: readonly EntryMarker[];
  /** Words that begin like a marker and are none. */
  readonly broken: readonly string[];
}

/** Hyphens that word processors put in place of the plain one. */
const hyphens = /[\u2010-\u2015\u2212\u00ad]/g;

/** All markers of a text, in order. */
export const findMarkers = (text: string): MarkersFound => {
  const markers: Marker[] = [];
  const entries: EntryMarker[] = [];
  const broken: string[] = [];
  for (const [found] of text.replaceAll(hyphens, "-").matchAll(anyMarker)) {
    const word = found.toLowerCase();
    const cited = whole.exec(word);
    const entry = wholeEntry.exec(word);
    if (cited)
      markers.push({ text: word, digest: cited[1] as string, from: Number(cited[2]), to: Number(cited[3]), quote: cited[4] as string });
    else if (entry) entries.push({ text: word, seq: Number(entry[1]), hash: entry[2] as string });
    else if (/^(?:ev-[0-9a-f]{8}|le-\d+-)/.test(word)) broken.push(found);
  }
  return { markers, entries, broken };
};
