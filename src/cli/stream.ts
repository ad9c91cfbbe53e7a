import { systemLibc } from "../store/index.ts";

const encoder = new TextEncoder();

/** Writes text to a file descriptor, all of it; false when the reader has gone or the disk is full. */
const writeTo = (fd: number, text: string): boolean => writeAll(fd, encoder.encode(text));

const writeAll = (fd: number, bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const count = systemLibc().write(fd, bytes.subarray(at));
    if (count <= 0) return false;
    at += count;
  }
  return true;
};

export const print = (text: string): boolean => writeTo(1, text);
/** Bytes as they are, for what is no text of ours; waits until the reader takes them. */
export const writeBytes = (bytes: Uint8Array): boolean => bytes.length === 0 || writeAll(1, bytes);
export const complain = (text: string): boolean => writeTo(2, text);

/** Everything on standard input as text, or undefined when it is longer than `bytesMax` or cannot be read. */
export const readInput = (bytesMax: number): string | undefined => {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const count = systemLibc().read(0, chunk);
    if (count < 0) return undefined;
    if (count === 0) break;
    size += count;
    if (size > bytesMax) return undefined;
    text += decoder.decode(chunk.subarray(0, count), { stream: true });
  }
  return text + decoder.decode();
};

/** Lines of standard input as they arrive; the last may lack its line feed. */
export function* inputLines(): Generator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const count = systemLibc().read(0, chunk);
    if (count <= 0) break;
    rest += decoder.decode(chunk.subarray(0, count), { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() as string;
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** Exit codes are part of the interface. */
export const exitCodes = { allow: 0, ok: 0, fault: 1, usage: 2, findings: 1, ask: 3, deny: 4 } as const;

/** Ends the process without waiting for the runtime to tidy up. */
export const exit = (code: number): never => systemLibc().exit(code);
