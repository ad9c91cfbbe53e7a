import { closeSync, createReadStream, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Dataset, Source } from "../manifest/dataset.ts";
import { failpoint } from "../failpoint.ts";
import type { Transform } from "../release/transform.ts";
import { openCsv } from "../source/csv.ts";
import { bytesOf, textsOf, type SourceFile } from "../source/files.ts";
import type { SourceRecord } from "../source/record.ts";
import { batchesFrom } from "../source/source.ts";
import type { Bulk, PlainFile } from "../warehouse/warehouse.ts";
import type { Intake } from "./intake.ts";

/** Bytes that the engine's own reader is given at a time: many rows for each statement, little disk for all of them. */
const partBytesUsual = 64 << 20;
/** Past this part of lines that the engine leaves to the loader, reading them twice takes longer than once. */
const leftPartMax = 0.1;

const lineFeed = 10;
const delimiters = ",;|\t";
const byteOrderMark = Buffer.from("\ufeff");

/** May the engine's own reader be given these sources? Only where nothing is done to a text before its column reads it. */
export const isBulk = ({ source }: Dataset, transform: Transform | undefined): boolean =>
  source.format === "csv" &&
  source.encoding === "utf-8" &&
  delimiters.includes(source.csv.delimiter) &&
  (transform === undefined || (transform.module === undefined && transform.steps.size === 0));

/** Lines of a source in a file of their own. */
interface Part {
  readonly path: string;
  readonly fd: number;
  /** Lines of the source before it. */
  readonly linesBefore: number;
  lines: number;
  bytes: number;
}

/** A source while it is cut: lines found so far, and what its fields are. */
interface Cut {
  readonly file: SourceFile;
  readonly lineBase: number;
  readonly names: readonly string[];
  readonly positions: readonly number[];
}

/** Where the plain lines at the start of some bytes end, and how many they are. The bytes begin with a line. */
export const plainLines = (bytes: Buffer): { readonly end: number; readonly lines: number; readonly isOdd: boolean } => {
  // A byte order mark is a character where it stands, and would be none at the start of a part.
  const found = [0x22, 0x0d, 0x00, byteOrderMark].map((odd) => bytes.indexOf(odd)).filter((at) => at !== -1);
  const limit = Math.min(bytes.length, ...found);
  let end = 0;
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1 && at < limit; at = bytes.indexOf(lineFeed, at + 1)) {
    // A line of nothing is no record, and would shift the lines behind it.
    if (at === end) return { end, lines, isOdd: true };
    end = at + 1;
    lines++;
  }
  return { end, lines, isOdd: found.length > 0 };
};

/**
 * Gives the plain lines of the files to the engine's own reader, and whatever is not plain, or not right, to the loader's.
 */
export const takeFiles = async (
  bulk: Bulk,
  files: readonly SourceFile[],
  source: Source,
  intake: Intake,
  partBytes = partBytesUsual,
): Promise<void> => {
  const queue = openQueue(bulk, source, intake, partBytes);
  try {
    let lineBase = 0;
    for (const file of files) {
      intake.begin(file, lineBase);
      lineBase += await takeFile(queue, file, lineBase, source, intake);
    }
    await queue.settleAll();
  } finally {
    await queue.end();
  }
};

/** Parts that the engine is reading, oldest first. Records come in in the order of the source. */
interface Queue {
  readonly partBytes: number;
  open(linesBefore: number): Part;
  /** Gives a part to the engine; waits while it has enough of them. */
  close(part: Part, cut: Cut): Promise<void>;
  settleAll(): Promise<void>;
  /** The loader's own reader for what follows so many lines of a file; how many lines that is. */
  takeExactly(cut: Cut, bytes: AsyncIterable<Uint8Array>, linesBefore: number): Promise<number>;
  /** Whether the engine took most of what it was given. */
  isWorthIt(): boolean;
  end(): Promise<void>;
}

const openQueue = (bulk: Bulk, source: Source, intake: Intake, partBytes: number): Queue => {
  const running: { readonly part: Part; readonly cut: Cut; readonly taken: Promise<number | undefined> }[] = [];
  let parts = 0;
  let isWorthIt = true;
  let writing: number | undefined;

  const plainOf = ({ path, linesBefore }: Part, { lineBase, names, positions }: Cut): PlainFile => ({
    path,
    positions,
    lineBase: lineBase + linesBefore,
    width: names.length,
    delimiter: source.csv.delimiter,
    nulls: source.csv.nulls,
  });
  const takeExactly: Queue["takeExactly"] = async (cut, bytes, linesBefore) => {
    const reader = openCsv({ ...source.csv, hasHeader: false, skipLines: 0 }, cut.names, source.recordLengthMax, linesBefore + 1);
    for await (const batch of batchesFrom(cut, reader, textsOf(bytes, source.encoding, false))) await intake.take(batch);
    return reader.lines();
  };
  const settle = async ({ part, cut, taken }: (typeof running)[number]): Promise<void> => {
    const rows = await taken;
    failpoint("stage-written");
    if (rows === undefined) await takeExactly(cut, createReadStream(part.path), part.linesBefore);
    else {
      intake.count(rows);
      if (rows < part.lines)
        for await (const records of recordsAt(part, bulk.left(plainOf(part, cut)), source.csv.delimiter))
          await intake.take({ ...cut, records });
      if (part.lines - rows > part.lines * leftPartMax) isWorthIt = false;
    }
    rmSync(part.path);
  };
  const settleOldest = async (): Promise<void> => {
    const oldest = running.shift();
    if (oldest !== undefined) await settle(oldest);
  };
  return {
    partBytes,
    takeExactly,
    isWorthIt: () => isWorthIt,
    open: (linesBefore) => {
      const path = join(bulk.folder, `${parts++}.csv`);
      writing = openSync(path, "wx", 0o600);
      return { path, linesBefore, fd: writing, lines: 0, bytes: 0 };
    },
    close: async (part, cut) => {
      closeSync(part.fd);
      writing = undefined;
      if (part.lines === 0) return rmSync(part.path);
      if (running.length >= bulk.width) await settleOldest();
      running.push({ part, cut, taken: bulk.take(plainOf(part, cut)) });
    },
    settleAll: async () => {
      while (running.length > 0) await settleOldest();
    },
    end: async () => {
      if (writing !== undefined) closeSync(writing);
      await Promise.allSettled(running.map(({ taken }) => taken));
      await bulk.end();
    },
  };
};

/** The records of some lines of a part, which come in their order. */
async function* recordsAt(part: Part, lines: AsyncIterable<readonly number[]>, delimiter: string): AsyncGenerator<readonly SourceRecord[]> {
  const { lineAt, close } = openLines(part.path);
  try {
    for await (const group of lines) {
      const records: SourceRecord[] = [];
      for (const line of group) {
        const fields = (await lineAt(line)).split(delimiter);
        records.push({ fields, line: part.linesBefore + line, quoted: undefined, fault: undefined, isSuspect: false });
      }
      yield records;
    }
  } finally {
    close();
  }
}

/** The text of lines of a plain file, which are asked for in their order. */
const openLines = (path: string): { lineAt(wanted: number): Promise<string>; close(): void } => {
  const stream = createReadStream(path);
  const pieces = stream[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  let at = 0;
  let line = 0;
  const lineAt = async (wanted: number): Promise<string> => {
    for (;;) {
      const end = bytes.indexOf(lineFeed, at);
      if (end === -1) {
        const next = await pieces.next();
        if (next.done === true) throw new Error(`a part has no line ${wanted}`);
        bytes = Buffer.concat([bytes.subarray(at), next.value as Uint8Array]);
        at = 0;
        continue;
      }
      const from = at;
      at = end + 1;
      line++;
      if (line === wanted) return bytes.toString("utf8", from, end);
    }
  };
  return { lineAt, close: () => void stream.destroy() };
};

/** Takes one file; how many lines it has. */
const takeFile = async (queue: Queue, file: SourceFile, lineBase: number, source: Source, intake: Intake): Promise<number> => {
  const pieces = bytesOf(file, source);
  const head = await readHead(pieces, source, intake.maker.names);
  if (head.names !== undefined) {
    const cut: Cut = { file, lineBase, names: head.names, positions: intake.maker.place({ file, names: head.names }) };
    return await takePieces(queue, cut, head.bytes.subarray(head.end), pieces, head.lines, source.recordLengthMax);
  }
  await queue.settleAll();
  const reader = openCsv(source.csv, intake.maker.names, source.recordLengthMax);
  const texts = textsOf(following(head.bytes, pieces), source.encoding);
  for await (const batch of batchesFrom({ file, lineBase }, reader, texts)) await intake.take(batch);
  return reader.lines();
};

/** Cuts plain lines off the pieces; what is not plain goes, with all that follows it, to the loader's own reader. */
const takePieces = async (
  queue: Queue,
  cut: Cut,
  first: Buffer,
  pieces: AsyncIterator<Uint8Array>,
  linesBefore: number,
  lengthMax: number,
): Promise<number> => {
  let lines = linesBefore;
  let part = queue.open(lines);
  const write = (bytes: Buffer, count: number): void => {
    writeSync(part.fd, bytes);
    part.bytes += bytes.length;
    part.lines += count;
    lines += count;
  };
  let bytes = first;
  for (;;) {
    const plain = plainLines(bytes);
    write(bytes.subarray(0, plain.end), plain.lines);
    const rest = bytes.subarray(plain.end);
    if (plain.isOdd || !queue.isWorthIt() || rest.length > lengthMax) {
      await queue.close(part, cut);
      await queue.settleAll();
      return lines + (await queue.takeExactly(cut, following(rest, pieces), lines));
    }
    if (part.bytes >= queue.partBytes) {
      await queue.close(part, cut);
      part = queue.open(lines);
    }
    const next = await pieces.next();
    if (next.done === true) {
      // The last line need not have an end of its own.
      if (rest.length > 0) write(Buffer.concat([rest, Buffer.from("\n")]), 1);
      await queue.close(part, cut);
      return lines;
    }
    bytes = Buffer.concat([rest, next.value]);
  }
};

async function* following(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

/**
 * The lines before the first record, which name the fields. `names` is undefined where they are not plain, or not whole: then the
 * bytes are those to begin with anew.
 */
const readHead = async (
  pieces: AsyncIterator<Uint8Array>,
  { csv, recordLengthMax }: Source,
  usual: readonly string[],
): Promise<{ readonly bytes: Buffer; readonly end: number; readonly lines: number; readonly names: readonly string[] | undefined }> => {
  const wanted = csv.skipLines + (csv.hasHeader ? 1 : 0);
  let bytes = Buffer.alloc(0);
  let end = 0;
  let lines = 0;
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) break;
    bytes = Buffer.concat([bytes, next.value]);
    for (let at = bytes.indexOf(lineFeed, end); at !== -1 && lines < wanted; at = bytes.indexOf(lineFeed, end)) {
      end = at + 1;
      lines++;
    }
    if (lines >= wanted || bytes.length > recordLengthMax) break;
  }
  const isPlain = plainLines(bytes.subarray(0, end)).end === end;
  const none = { bytes, end: 0, lines: 0, names: undefined };
  if (lines < wanted || bytes.length === 0 || !isPlain) return none;
  if (!csv.hasHeader) return { bytes, end, lines, names: usual };
  const reader = openCsv(csv, usual, recordLengthMax);
  reader.push(new TextDecoder().decode(bytes.subarray(0, end)), false);
  return reader.names() === undefined ? none : { bytes, end, lines, names: reader.names() };
};
