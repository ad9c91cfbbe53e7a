import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { failed, messageOf, refused, usage } from "../outcome.ts";
import type { Source } from "../manifest/dataset.ts";

/** Bytes read at a time: large enough to be fast, small enough to keep memory flat. */
const pieceBytes = 1 << 18;

export interface SourceFile {
  /** As the manifest's folder sees it; what rejects and lineage name. */
  readonly name: string;
  readonly path: string;
}

const isShown = (name: string): boolean => !name.startsWith(".");

/** The files of the declared paths, in the order of their names; a folder stands for every file in it. Throws when one is missing. */
export const findFiles = (folder: string, paths: readonly string[]): readonly SourceFile[] => {
  const found = paths.flatMap((declared) => {
    const whole = resolve(folder, declared);
    if (existsSync(whole)) {
      const kind = statSync(whole);
      if (kind.isFile()) return [whole];
      if (!kind.isDirectory()) throw refused(`the source \`${declared}\` of the dataset is neither a file nor a folder`);
      return readdirSync(whole, { recursive: true, encoding: "utf8" })
        .filter((name) => isShown(basename(name)) && statSync(join(whole, name)).isFile())
        .map((name) => join(whole, name))
        .toSorted();
    }
    const matched = /[*?[{]/.test(declared) ? [...new Bun.Glob(declared).scanSync({ cwd: folder, absolute: true })].toSorted() : [];
    if (matched.length === 0) throw refused(`the source \`${declared}\` of the dataset does not exist`);
    return matched;
  });
  return [...new Set(found)].map((path) => ({ path, name: relative(folder, path) }));
};

const compressionOf = (file: SourceFile, source: Source): "none" | "gzip" | "zstd" => {
  if (source.compression !== "auto") return source.compression;
  return file.name.endsWith(".gz") ? "gzip" : file.name.endsWith(".zst") ? "zstd" : "none";
};

/**
 * What is in a file, decompressed, in pieces. A file that ends too early throws: the web's streams say so for both formats,
 * where `node:zlib` of Bun 1.4.5 takes a cut zstd file for a whole one.
 */
export async function* bytesOf(file: SourceFile, source: Source): AsyncGenerator<Uint8Array> {
  const compression = compressionOf(file, source);
  try {
    if (compression === "none")
      for await (const piece of createReadStream(file.path, { highWaterMark: pieceBytes })) yield piece as Uint8Array;
    else yield* Bun.file(file.path).stream().pipeThrough(new DecompressionStream(compression));
  } catch (error) {
    throw failed(`\`${file.name}\` cannot be read${compression === "none" ? "" : ` as ${compression}`}: ${messageOf(error)}`);
  }
}

const replacement = "\ufffd";
const replacementBytes = Buffer.from(replacement);

const occurrences = (length: number, next: (from: number) => number): number => {
  let count = 0;
  for (let at = next(0); at !== -1 && at < length; at = next(at + 1)) count++;
  return count;
};

/**
 * The text of pieces of bytes. A piece with more replacement characters than the bytes themselves spell has bytes that are no
 * characters: its records are suspect. A byte order mark is left out where the pieces begin at the start of their file.
 */
export async function* textsOf(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Source["encoding"],
  isStart = true,
): AsyncGenerator<{ readonly text: string; readonly isSuspect: boolean }> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: !isStart });
  const isSuspect = (text: string, bytes: Uint8Array): boolean => {
    if (encoding === "latin1" || !text.includes(replacement)) return false;
    const shown = occurrences(text.length, (from) => text.indexOf(replacement, from));
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return encoding !== "utf-8" || shown > occurrences(buffer.length, (from) => buffer.indexOf(replacementBytes, from));
  };
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield { text, isSuspect: isSuspect(text, piece) };
  }
  const rest = decoder.decode();
  if (rest !== "") yield { text: rest, isSuspect: true };
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const spoolBytesMax = 2 ** 36;

/** Fetches a declared address into a file of `folder`. Beyond this machine only where the manifest says `remote: true`. */
export const fetchSource = async (source: Source, folder: string): Promise<SourceFile> => {
  const address = source.url ?? "";
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw usage(`\`${address}\` is no http address`);
  if (url.username !== "" || url.password !== "")
    throw usage("the source's address holds a name or a password, which do not belong into a file");
  if (!source.isRemote && !loopback.test(url.hostname))
    throw usage(`\`${url.origin}\` lies beyond this machine; declare \`remote: true\` in the source if that is meant`);
  const name = basename(url.pathname) || "source";
  const path = join(folder, "spooled");
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(3_600_000) });
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
    const writer = Bun.file(path).writer();
    let bytes = 0;
    for await (const piece of response.body) {
      bytes += piece.length;
      if (bytes > spoolBytesMax) throw new Error(`it is longer than ${spoolBytesMax} bytes`);
      writer.write(piece);
      await writer.flush();
    }
    await writer.end();
  } catch (error) {
    throw refused(`\`${url.href}\` cannot be fetched: ${messageOf(error)}`);
  }
  return { name, path };
};
