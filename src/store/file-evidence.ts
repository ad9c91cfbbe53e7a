import { outputBytesMax, retentionDays, storeBytesMax, type Kept, type NotKept, type OutputStore } from "../evidence/index.ts";
import type { AppendFailure } from "../ledger/index.ts";
import { type Attempt, done, fault, makePrivateFolder, readRange, syncFolder, writeAll } from "./file-writing.ts";
import { errnos, lockModes, openFlags, systemLibc, type Libc } from "./libc.ts";
import { readAll } from "./system-files.ts";

export interface FileEvidenceOptions {
  /** Absolute path of the evidence's own folder. */
  readonly folder: string;
  readonly libc?: Libc;
  readonly bytesMax?: number;
  readonly retentionDays?: number;
}

const dayName = /^\d{4}-\d\d-\d\d$/;
const digestName = /^[0-9a-f]{64}$/;
const lockWaitMs = 1_000;
const lockPollMs = 1;
const sizeBytesMax = 32;
const sizeDigits = 15;
const dayMs = 24 * 60 * 60_000;

const reasons: Readonly<Partial<Record<AppendFailure, NotKept>>> = {
  "no-space": "no-space",
  denied: "denied",
  "input-output": "input-output",
};
/**
 * Outputs in `FOLDER/DAY/DIGEST`, each for its owner only. `FOLDER/size` holds their sum and is the lock of all writing; it
 * is counted anew when it cannot be read.
 */
class FileEvidence implements OutputStore {
  readonly #folder: string;
  readonly #libc: Libc;
  readonly #bytesMax: number;
  readonly #retentionMs: number;

  constructor(options: FileEvidenceOptions) {
    this.#folder = options.folder;
    this.#libc = options.libc ?? systemLibc();
    this.#bytesMax = options.bytesMax ?? storeBytesMax;
    this.#retentionMs = (options.retentionDays ?? retentionDays) * dayMs;
  }

  keep(day: string, sha256: string, bytes: Uint8Array): Kept {
    if (!dayName.test(day) || !digestName.test(sha256)) return { ok: false, why: "unavailable" };
    const folder = makePrivateFolder(this.#libc, `${this.#folder}/${day}`);
    if (!folder.ok) return this.#not(folder);
    const fd = this.#libc.open(`${this.#folder}/size`, openFlags.readWrite | openFlags.create | openFlags.noFollow, 0o600);
    if (fd < 0) return this.#not(fault(fd, "open of the size"));
    try {
      const locked = this.#lock(fd);
      return locked.ok ? this.#keepLocked(fd, day, sha256, bytes) : this.#not(locked);
    } finally {
      this.#libc.lock(fd, lockModes.unlock);
      this.#libc.close(fd);
    }
  }

  read(day: string, sha256: string): Uint8Array | undefined {
    if (!dayName.test(day) || !digestName.test(sha256)) return undefined;
    const fd = this.#libc.open(this.#path(day, sha256), openFlags.read | openFlags.noFollow | openFlags.nonBlocking, 0);
    if (fd < 0) return undefined;
    const bytes = readAll(this.#libc, fd, outputBytesMax);
    this.#libc.close(fd);
    return bytes;
  }

  #not({ code }: { readonly code: AppendFailure }): Kept {
    return { ok: false, why: reasons[code] ?? "unavailable" };
  }

  #path(day: string, name: string): string {
    return `${this.#folder}/${day}/${name}`;
  }

  #lock(fd: number): Attempt<void> {
    const deadline = Bun.nanoseconds() + lockWaitMs * 1e6;
    for (;;) {
      const code = this.#libc.lock(fd, lockModes.exclusive | lockModes.nonBlocking);
      if (code >= 0) return done;
      if (code !== -errnos.EAGAIN && code !== -errnos.EINTR) return fault(code, "lock");
      if (Bun.nanoseconds() >= deadline) return { ok: false, code: "locked", detail: "another process keeps evidence" };
      this.#libc.sleep(lockPollMs);
    }
  }

  #keepLocked(fd: number, day: string, sha256: string, bytes: Uint8Array): Kept {
    const path = this.#path(day, sha256);
    // The same output was seen before on that day; a name that holds something else is written anew.
    const there = this.read(day, sha256);
    if (there !== undefined && Bun.SHA256.hash(there, "hex") === sha256) return { ok: true, dropped: [] };
    const size = this.#size(fd) - (there?.length ?? 0);
    const room = this.#makeRoom(size, bytes.length, day);
    if (room === undefined) return { ok: false, why: "store-full" };
    // Counted before it is written: a crash in between makes the sum too large, never too small.
    const counted = this.#writeSize(fd, room.size + bytes.length);
    const written = counted.ok ? this.#write(path, `${this.#folder}/${day}`, bytes) : counted;
    if (written.ok) return { ok: true, dropped: room.dropped };
    this.#writeSize(fd, room.size);
    return this.#not(written);
  }

  #write(path: string, folder: string, bytes: Uint8Array): Attempt<void> {
    const fresh = `${path}.new`;
    // Left by a writer that was killed; nobody else writes while this one holds the lock.
    this.#libc.unlink(fresh);
    const fd = this.#libc.open(fresh, openFlags.write | openFlags.create | openFlags.exclusive | openFlags.noFollow, 0o600);
    if (fd < 0) return fault(fd, "open of an output");
    const written = writeAll(this.#libc, fd, bytes);
    const code = written.ok ? this.#libc.syncData(fd) : 0;
    this.#libc.close(fd);
    const synced = !written.ok ? written : code < 0 ? fault(code, "sync of an output") : done;
    const renamed = synced.ok ? this.#libc.rename(fresh, path) : 0;
    if (synced.ok && renamed >= 0) return syncFolder(this.#libc, folder);
    this.#libc.unlink(fresh);
    return synced.ok ? fault(renamed, "rename of an output") : synced;
  }

  #size(fd: number): number {
    const read = readRange(this.#libc, fd, 0, sizeBytesMax);
    const text = read.ok ? new TextDecoder().decode(read.value).trim() : "";
    return /^\d{1,15}$/.test(text) ? Number(text) : this.#days().reduce((sum, day) => sum + this.#sizeOf(day), 0);
  }

  #writeSize(fd: number, size: number): Attempt<void> {
    const bytes = new TextEncoder().encode(`${String(Math.max(0, size)).padStart(sizeDigits, "0")}\n`);
    const written = writeAll(this.#libc, fd, bytes, 0);
    if (!written.ok) return written;
    // What a damaged sum leaves behind this one would make it unreadable.
    const cut = this.#libc.truncate(fd, bytes.length);
    return cut < 0 ? fault(cut, "cut of the size") : done;
  }

  #days(): readonly string[] {
    const names = this.#libc.names(this.#folder);
    return typeof names === "number" ? [] : names.filter((name) => dayName.test(name)).toSorted();
  }

  #filesOf(day: string): readonly string[] {
    const names = this.#libc.names(`${this.#folder}/${day}`);
    return typeof names === "number" ? [] : names;
  }

  #sizeOf(day: string): number {
    return this.#filesOf(day).reduce((sum, name) => sum + this.#sizeOfFile(day, name), 0);
  }

  #sizeOfFile(day: string, name: string): number {
    const status = this.#libc.status(this.#path(day, name));
    return typeof status === "number" ? 0 : status.size;
  }

  /** Days that are older than the retention go, oldest first, until there is room; undefined where that is not enough. */
  #makeRoom(size: number, wanted: number, today: string): { readonly size: number; readonly dropped: readonly string[] } | undefined {
    let left = size;
    const dropped: string[] = [];
    for (const day of this.#days()) {
      if (left + wanted <= this.#bytesMax) break;
      if (Date.parse(today) - Date.parse(day) <= this.#retentionMs) break;
      const files = this.#filesOf(day);
      for (const name of files) {
        const bytes = this.#sizeOfFile(day, name);
        if (this.#libc.unlink(this.#path(day, name)) >= 0) left -= bytes;
      }
      if (files.length > 0) dropped.push(day);
    }
    return left + wanted <= this.#bytesMax ? { size: left, dropped } : undefined;
  }
}

/** Outputs in a folder of files. Opening touches nothing; keeping the first creates what is missing. */
export const openEvidence = (options: FileEvidenceOptions): OutputStore => new FileEvidence(options);
