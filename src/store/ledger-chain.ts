import { readEntry, type Entry } from "../ledger/index.ts";
import { seekEntry } from "./ledger-seek.ts";
import { systemLibc, type Libc } from "./libc.ts";
import { segmentNumbers, segmentPath, streamLines } from "./segments.ts";

/** What ties an entry to the one before it. */
interface Link {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

const ending = /,"hash":"([0-9a-f]{64})","kind":"[a-z]+","prev":"([0-9a-f]{64})","seq":([0-9]{1,15}),"time":"[^"]*","v":1\}$/;

/** Reads how a line is linked without reading its body: much quicker, and as hard to deceive. Undefined where its hash is not its own. */
const readLink = (line: string): Link | undefined => {
  const found = ending.exec(line);
  if (found === null) return undefined;
  const [, hash, prev, seq] = found as unknown as readonly [string, string, string, string];
  // The hash covers every other member as they stand in the line.
  const rest = line.slice(0, found.index) + line.slice(found.index + `,"hash":"${hash}"`.length);
  return Bun.SHA256.hash(rest, "hex") === hash ? { seq: Number(seq), prev, hash } : undefined;
};

export interface ChainQuestion {
  /** The entry to begin with. */
  readonly from: number;
  /** The entry to end before; all there are where it is left out. */
  readonly before?: number;
  /** Entries whose line holds this text are wanted; the one to begin with is, too. */
  readonly holding: string;
}

/** Texts of whole lines, from a place at or before an entry on. */
function* linesFrom(libc: Libc, folder: string, seq: number): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const numbers = segmentNumbers(libc, folder);
  const begin = seekEntry(libc, folder, numbers, seq);
  for (const number of numbers.filter((each) => each >= begin.segment)) {
    const offset = number === begin.segment ? begin.offset : 0;
    for (const { bytes, isTorn } of streamLines(libc, segmentPath(folder, number), Infinity, offset))
      if (!isTorn) yield decoder.decode(bytes);
  }
}

/**
 * Entries of a ledger from one on, each linked to the one before. Undefined where the first is not there, where one is
 * missing, changed or out of order, or where the ledger ends before `before`: lines can be edited by whoever owns the file.
 */
export const linkedEntries = (
  folder: string,
  { from, before = Infinity, holding }: ChainQuestion,
  libc: Libc = systemLibc(),
): readonly Entry[] | undefined => {
  const wanted: Entry[] = [];
  let last: Link | undefined;
  for (const line of linesFrom(libc, folder, from)) {
    const link = readLink(line);
    // What stands before is of no concern, damaged or not.
    if (last === undefined && (link === undefined || link.seq < from)) continue;
    if (link === undefined || (last === undefined ? link.seq !== from : link.seq !== last.seq + 1 || link.prev !== last.hash))
      return undefined;
    if (link.seq >= before) return wanted;
    if (last === undefined || line.includes(holding)) {
      const reading = readEntry(line);
      if (!reading.ok) return undefined;
      wanted.push(reading.entry);
    }
    last = link;
  }
  return last !== undefined && before === Infinity ? wanted : undefined;
};
