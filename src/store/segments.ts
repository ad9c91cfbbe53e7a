import { readEntry, type Entry } from "../ledger/index.ts";
import { joined } from "./bytes.ts";
import { openFlags, type Libc } from "./libc.ts";
import { readRange } from "./file-writing.ts";

const chunkBytes = 256 * 1024;
const newline = 0x0a;

/** Path of a segment file. */
export const segmentPath = (folder: string, number: number): string => `${folder}/${String(number).padStart(6, "0")}.jsonl`;

/** Numbers of the segments in a folder, ascending. */
export const segmentNumbers = (libc: Libc, folder: string): readonly number[] => {
  const names = libc.names(folder);
  if (typeof names === "number") return [];
  return names
    .filter((name) => /^\d{6,}\.jsonl$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .toSorted((a, b) => a - b);
};

/** Byte ranges of the whole lines in a piece, newline included; what follows the last newline is left out. */
export function* splitLines(bytes: Uint8Array): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    yield { start, end: end + 1 };
    start = end + 1;
  }
}

export interface Line {
  /** Without the newline. */
  readonly bytes: Uint8Array;
  /** True for what stands after the last newline. */
  readonly isTorn: boolean;
}

/** Lines of a file between two offsets, a chunk at a time. */
export function* streamLines(libc: Libc, path: string, size: number, from = 0): Generator<Line> {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) return;
  try {
    let rest: Uint8Array = new Uint8Array(0);
    for (let offset = from; offset < size;) {
      const piece = readRange(libc, fd, offset, Math.min(chunkBytes, size - offset));
      if (!piece.ok || piece.value.length === 0) break;
      offset += piece.value.length;
      const bytes: Uint8Array = rest.length === 0 ? piece.value : joined(rest, piece.value);
      let used = 0;
      for (const { start, end } of splitLines(bytes)) {
        yield { bytes: bytes.subarray(start, end - 1), isTorn: false };
        used = end;
      }
      rest = bytes.subarray(used);
    }
    if (rest.length > 0) yield { bytes: rest, isTorn: true };
  } finally {
    libc.close(fd);
  }
}

/** Where an entry begins: number of the segment, and bytes from its start. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

const firstLine = (libc: Libc, folder: string, number: number): Uint8Array | undefined => {
  for (const { bytes, isTorn } of streamLines(libc, segmentPath(folder, number), Infinity)) return isTorn ? undefined : bytes;
  return undefined;
};

const numberOf = (line: Uint8Array | undefined): number => {
  const reading = line === undefined ? undefined : readEntry(line);
  return reading?.ok === true ? reading.entry.seq : Infinity;
};

/** Number of the first entry that is there; undefined where there is none. */
export const firstNumber = (libc: Libc, folder: string): number | undefined => {
  const [segment] = segmentNumbers(libc, folder);
  const first = segment === undefined ? Infinity : numberOf(firstLine(libc, folder, segment));
  return first === Infinity ? undefined : first;
};

/** Where an entry begins, if every line before it in its segment is an entry; whoever goes there looks at its number. */
export const findPlace = (libc: Libc, folder: string, seq: number): Place | undefined => {
  const numbers = segmentNumbers(libc, folder);
  const firsts = numbers.map((number) => numberOf(firstLine(libc, folder, number)));
  const at = firsts.findLastIndex((first) => first <= seq);
  const [segment, first] = [numbers[at], firsts[at]];
  if (segment === undefined || first === undefined) return undefined;
  let offset = 0;
  let left = seq - first;
  for (const { bytes } of streamLines(libc, segmentPath(folder, segment), Infinity)) {
    if (left === 0) return { segment, offset };
    offset += bytes.length + 1;
    left -= 1;
  }
  return undefined;
};

/** The sound entry that begins at a place. */
export const readPlace = (libc: Libc, folder: string, { segment, offset }: Place): Entry | undefined => {
  for (const { bytes, isTorn } of streamLines(libc, segmentPath(folder, segment), Infinity, offset)) {
    const reading = isTorn ? undefined : readEntry(bytes);
    return reading?.ok === true ? reading.entry : undefined;
  }
  return undefined;
};

/** Goes along with a ledger that grows: the whole entries that have come since the last time, from a place on. */
export class EntryCursor {
  readonly #libc: Libc;
  readonly #folder: string;
  #place: Place;

  constructor(libc: Libc, folder: string, from: Place) {
    this.#libc = libc;
    this.#folder = folder;
    this.#place = from;
  }

  *more(): Generator<Entry> {
    for (const segment of segmentNumbers(this.#libc, this.#folder).filter((each) => each >= this.#place.segment)) {
      const offset = segment === this.#place.segment ? this.#place.offset : 0;
      this.#place = { segment, offset };
      for (const { bytes, isTorn } of streamLines(this.#libc, segmentPath(this.#folder, segment), Infinity, offset)) {
        // A line that is being written comes whole the next time.
        if (isTorn) return;
        this.#place = { segment, offset: this.#place.offset + bytes.length + 1 };
        const reading = readEntry(bytes);
        if (reading.ok) yield reading.entry;
      }
    }
  }
}
