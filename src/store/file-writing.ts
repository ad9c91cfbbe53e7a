import type { AppendFailure } from "../ledger/index.ts";
import { errnos, openFlags, type Libc } from "./libc.ts";

export interface Fault {
  readonly ok: false;
  readonly code: AppendFailure;
  readonly detail: string;
  readonly errno?: number;
}
export type Attempt<T> = { readonly ok: true; readonly value: T } | Fault;
export const done: Attempt<void> = { ok: true, value: undefined };

const codes: Readonly<Record<number, AppendFailure>> = {
  [errnos.ENOSPC]: "no-space",
  [errnos.EDQUOT]: "no-space",
  [errnos.EACCES]: "denied",
  [errnos.EPERM]: "denied",
  [errnos.EROFS]: "denied",
  [errnos.ELOOP]: "denied",
  [errnos.EIO]: "input-output",
};

/** A failed call (`-errno`) as the answer for whoever asked. */
export const fault = (result: number, what: string): Fault => ({
  ok: false,
  code: codes[-result] ?? "unavailable",
  detail: `${what} failed with error number ${-result}`,
  errno: -result,
});

/** Writes everything, at `offset` or (without one) where the file's position is. */
export const writeAll = (libc: Libc, fd: number, bytes: Uint8Array, offset?: number): Attempt<void> => {
  for (let done = 0; done < bytes.length;) {
    const rest = bytes.subarray(done);
    const count = offset === undefined ? libc.write(fd, rest) : libc.pwrite(fd, rest, offset + done);
    if (count === -errnos.EINTR) continue;
    if (count < 0) return fault(count, "write");
    if (count === 0)
      return {
        ok: false,
        code: "input-output",
        detail: `${done} of ${bytes.length} bytes were written`,
      };
    done += count;
  }
  return { ok: true, value: undefined };
};

/** Reads up to `length` bytes at `offset`; fewer only at the end of the file. */
export const readRange = (libc: Libc, fd: number, offset: number, length: number): Attempt<Uint8Array> => {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const count = libc.pread(fd, bytes.subarray(done), offset + done);
    if (count === -errnos.EINTR) continue;
    if (count < 0) return fault(count, "read");
    if (count === 0) break;
    done += count;
  }
  return { ok: true, value: bytes.subarray(0, done) };
};

/** Makes a folder's entries durable: a new file exists for certain only after this. */
export const syncFolder = (libc: Libc, path: string): Attempt<void> => {
  const fd = libc.open(path, openFlags.read | openFlags.directory, 0);
  if (fd < 0) return fault(fd, "open of the folder");
  const code = libc.sync(fd);
  libc.close(fd);
  return code < 0 ? fault(code, "sync of the folder") : { ok: true, value: undefined };
};

const makeFolders = (libc: Libc, path: string): Attempt<void> => {
  const made = libc.makeFolder(path, 0o700);
  if (made >= 0 || made === -errnos.EEXIST) return { ok: true, value: undefined };
  const cut = path.lastIndexOf("/");
  if (made !== -errnos.ENOENT || cut <= 0) return fault(made, "making of the folder");
  const above = makeFolders(libc, path.slice(0, cut));
  if (!above.ok) return above;
  const again = libc.makeFolder(path, 0o700);
  return again >= 0 || again === -errnos.EEXIST ? { ok: true, value: undefined } : fault(again, "making of the folder");
};

const forOthers = 0o022;

/** Makes a folder and those above it, each for its owner only; one that others own or may write is refused. */
export const makePrivateFolder = (libc: Libc, path: string): Attempt<void> => {
  let status = libc.status(path);
  if (status === -errnos.ENOENT) {
    const made = makeFolders(libc, path);
    if (!made.ok) return made;
    status = libc.status(path);
  }
  if (typeof status === "number") return fault(status, "look at the folder");
  const me = libc.userId();
  if (status.uid !== me && me !== 0) return { ok: false, code: "denied", detail: `\`${path}\` belongs to another user` };
  if ((status.mode & forOthers) !== 0) return { ok: false, code: "denied", detail: `\`${path}\` can be written by others` };
  return { ok: true, value: undefined };
};

/** Folder of a path. */
export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 1));

/**
 * Replaces a file whole: a reader sees the old one or the new one, also after a power cut. Only one process at a time may
 * do so to a path: what a crash left of an earlier try is removed.
 */
export const replaceFile = (libc: Libc, path: string, bytes: Uint8Array, mode: number): Attempt<void> => {
  const fresh = `${path}.new`;
  libc.unlink(fresh);
  const fd = libc.open(fresh, openFlags.write | openFlags.create | openFlags.exclusive | openFlags.noFollow, 0o600);
  if (fd < 0) return fault(fd, `making of \`${fresh}\``);
  const written = writeAll(libc, fd, bytes);
  const kept = written.ok ? libc.changeMode(fd, mode) : 0;
  const synced = written.ok && kept >= 0 ? libc.sync(fd) : kept;
  libc.close(fd);
  const moved = written.ok && synced >= 0 ? libc.rename(fresh, path) : synced;
  if (written.ok && moved >= 0) return syncFolder(libc, parentOf(path));
  libc.unlink(fresh);
  return written.ok ? fault(moved, `writing of \`${path}\``) : written;
};
