import { emptyHead, encodeSlot, readHead, sealEntry, slotBytes, type Head } from "../../ledger/index.ts";
import { openFlags, systemLibc } from "../libc.ts";
import { segmentPath } from "../segments.ts";
import { systemClock } from "../system-clock.ts";

const encoder = new TextEncoder();
const segmentBytesMaxDefault = 64 * 1024 * 1024;
const batchEntries = 4_096;

const openOrThrow = (path: string, flags: number): number => {
  const fd = systemLibc().open(path, flags, 0o600);
  if (fd < 0) throw new Error(`\`${path}\` cannot be opened: error number ${-fd}`);
  return fd;
};

/** The head of a ledger in a folder, as it stands. */
export const headOf = (folder: string): Head => {
  const fd = openOrThrow(`${folder}/head`, openFlags.readWrite | openFlags.create);
  const bytes = new Uint8Array(2 * slotBytes);
  systemLibc().pread(fd, bytes, 0);
  systemLibc().close(fd);
  return readHead(bytes).head ?? emptyHead;
};

/**
 * Writes entries up to a number, as a chain that verifies, without waiting for the disk after each: for ledgers of a size
 * that nobody appends in the time of a test. The folder must exist.
 */
export const growLedger = (
  folder: string,
  to: number,
  body: (seq: number) => string,
  segmentBytesMax: number = segmentBytesMaxDefault,
): void => {
  const libc = systemLibc();
  let head = headOf(folder);
  const time = new Date(systemClock.now()).toISOString();
  while (head.seq < to) {
    if (head.end >= segmentBytesMax) head = { ...head, segment: head.segment + 1, start: 0, end: 0 };
    const from = head.end;
    let text = "";
    for (let count = 0; count < batchEntries && head.seq < to && head.end < segmentBytesMax; count += 1) {
      const seq = head.seq + 1;
      const genesis = seq === 1 ? '{"format":"tagout-ledger/v1"}' : undefined;
      const { line, hash } = sealEntry({
        seq,
        time,
        kind: genesis === undefined ? "decision" : "genesis",
        prev: head.hash,
        body: genesis ?? body(seq),
      });
      text += `${line}\n`;
      head = { ...head, seq, hash, start: head.end, end: head.end + encoder.encode(line).length + 1 };
    }
    const fd = openOrThrow(segmentPath(folder, head.segment), openFlags.write | openFlags.create);
    libc.pwrite(fd, encoder.encode(text), from);
    if (head.seq === to || head.end >= segmentBytesMax) libc.sync(fd);
    libc.close(fd);
  }
  // Both slots, so that the older one does not stand for a ledger that has grown meanwhile.
  const fd = openOrThrow(`${folder}/head`, openFlags.readWrite | openFlags.create);
  for (const slot of [0, 1]) libc.pwrite(fd, encodeSlot(head), slot * slotBytes);
  libc.close(fd);
};
