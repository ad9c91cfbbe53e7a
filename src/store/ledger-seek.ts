import { entryBytesMax } from "../ledger/index.ts";
import { readRange } from "./file-writing.ts";
import { openFlags, type Libc } from "./libc.ts";
import { segmentPath, splitLines, type Place } from "./segments.ts";

/** Where reading a little too much costs less than another look. */
const closeBytes = 64 * 1024;
/** Wherever one begins, a whole line follows within two. */
const lookBytes = 2 * (entryBytesMax + 1);

const decoder = new TextDecoder();
/** The number at the end of a line: members stand in canonical order, and no text can hold an unescaped quote. */
const numberOf = (line: Uint8Array): number | undefined => {
  const end = decoder.decode(line.subarray(-100));
  const number = /"seq":([0-9]{1,15}),"time":"[^"]*","v":1\}$/.exec(end)?.[1];
  return number === undefined ? undefined : Number(number);
};

interface Found {
  readonly offset: number;
  readonly seq: number;
}

/** The first whole line at or after an offset; undefined where none can be made out. */
const lineFrom = (libc: Libc, fd: number, offset: number): Found | undefined => {
  const read = readRange(libc, fd, offset, lookBytes);
  if (!read.ok) return undefined;
  const lines = splitLines(read.value);
  // What stands at an offset is most often the rest of a line; a segment begins with a whole one.
  const skipped = offset === 0 ? undefined : lines.next();
  const line = lines.next();
  if (skipped?.done === true || line.done === true) return undefined;
  const { start, end } = line.value;
  const seq = numberOf(read.value.subarray(start, end - 1));
  return seq === undefined ? undefined : { offset: offset + start, seq };
};

const inSegment = <T>(libc: Libc, folder: string, segment: number, look: (fd: number) => T): T | undefined => {
  const fd = libc.open(segmentPath(folder, segment), openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) return undefined;
  try {
    return look(fd);
  } finally {
    libc.close(fd);
  }
};

/**
 * A place at or before the line of entry `seq`, as far as lines can be made out; the beginning where they cannot.
 * INVARIANT: of entries in order none with this number or a later one stands before it.
 */
export const seekEntry = (libc: Libc, folder: string, segments: readonly number[], seq: number): Place => {
  const beginning: Place = { segment: segments[0] ?? 1, offset: 0 };
  if (seq <= 1) return beginning;
  const segment = segments.findLast((number) => {
    const first = inSegment(libc, folder, number, (fd) => lineFrom(libc, fd, 0));
    return first !== undefined && first.seq <= seq;
  });
  if (segment === undefined) return beginning;
  const offset = inSegment(libc, folder, segment, (fd) => offsetOf(libc, fd, seq));
  return offset === undefined ? beginning : { segment, offset };
};

const offsetOf = (libc: Libc, fd: number, seq: number): number => {
  let low = 0;
  let high = libc.size(fd);
  while (high - low > closeBytes) {
    const middle = low + Math.floor((high - low) / 2);
    const found = lineFrom(libc, fd, middle);
    if (found === undefined) return low;
    if (found.seq <= seq) low = found.offset;
    else high = middle;
  }
  return low;
};
