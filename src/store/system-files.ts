import type { Files, FileText } from "../model/ports.ts";
import { parentOf } from "./file-writing.ts";
import { errnos, mayWrite, openFlags, systemLibc, type FileStatus, type Libc } from "./libc.ts";

const typeMask = 0o170000;
const kinds: Readonly<Record<number, "file" | "folder">> = { 0o100000: "file", 0o040000: "folder" };

const kindOf = (status: FileStatus | number): ReturnType<Files["kind"]> => {
  // Only a proven absence is `none`; what cannot be looked at is there for all we know.
  if (typeof status === "number") return status === -errnos.ENOENT || status === -errnos.ENOTDIR ? "none" : "other";
  return kinds[status.mode & typeMask] ?? "other";
};

const decode = (bytes: Uint8Array): FileText => {
  if (bytes.includes(0)) return { ok: false, why: "binary" };
  try {
    return {
      ok: true,
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return { ok: false, why: "binary" };
  }
};

/** Bytes of an open file; one more than allowed when it is too large, `undefined` when reading fails. */
export const readAll = (libc: Libc, fd: number, bytesMax: number): Uint8Array | undefined => {
  let bytes = new Uint8Array(Math.min(bytesMax + 1, 16_384));
  let length = 0;
  while (length <= bytesMax) {
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(bytesMax + 1, bytes.length * 4));
      larger.set(bytes);
      bytes = larger;
    }
    const count = libc.read(fd, bytes.subarray(length));
    if (count === -errnos.EINTR) continue;
    if (count < 0) return undefined;
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
};

class SystemFiles implements Files {
  readonly #libc: Libc;
  constructor(libc: Libc) {
    this.#libc = libc;
  }

  read(path: string, bytesMax: number): FileText {
    const kind = this.kind(path);
    if (kind === "none") return { ok: false, why: "missing" };
    if (kind !== "file") return { ok: false, why: "unreadable" };
    // Non-blocking, should a pipe have taken the file's place meanwhile.
    const fd = this.#libc.open(path, openFlags.read | openFlags.nonBlocking, 0);
    if (fd < 0) return { ok: false, why: fd === -errnos.ENOENT ? "missing" : "unreadable" };
    const bytes = readAll(this.#libc, fd, bytesMax);
    this.#libc.close(fd);
    if (bytes === undefined) return { ok: false, why: "unreadable" };
    return bytes.length > bytesMax ? { ok: false, why: "too-large" } : decode(bytes);
  }

  kind(path: string): ReturnType<Files["kind"]> {
    return kindOf(this.#libc.status(path));
  }

  real(path: string): string {
    const resolved = this.#libc.real(path);
    return typeof resolved === "string" ? resolved : path;
  }

  list(path: string): readonly string[] {
    const names = this.#libc.names(path);
    return typeof names === "number" ? [] : names;
  }

  isWritable(path: string): boolean {
    const code = this.#libc.access(path, mayWrite);
    if (code >= 0) return true;
    // Only an answer that says "no" counts: doubt means the agent could write there.
    if (code === -errnos.EACCES || code === -errnos.EROFS || code === -errnos.EPERM) return false;
    if (code !== -errnos.ENOENT || !path.startsWith("/")) return true;
    return path === "/" ? true : this.isWritable(parentOf(path));
  }
}

/** Files of this machine, read through the C library. */
export const systemFiles = (libc: Libc = systemLibc()): Files => new SystemFiles(libc);
