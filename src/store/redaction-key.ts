import { makePrivateFolder, writeAll } from "./file-writing.ts";
import { errnos, openFlags, systemLibc, type Libc } from "./libc.ts";
import { systemRandom } from "./system-random.ts";

const keyBytes = 32;
const waitsMax = 20;

const readKey = (libc: Libc, path: string): Uint8Array | undefined => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow | openFlags.closeOnExec, 0);
  if (fd < 0) return undefined;
  const bytes = new Uint8Array(keyBytes + 1);
  const count = libc.read(fd, bytes);
  libc.close(fd);
  return count === keyBytes ? bytes.slice(0, keyBytes) : undefined;
};

/** Makes the key; whoever comes second finds the first one's. */
const makeKey = (libc: Libc, folder: string, path: string): Uint8Array | undefined => {
  if (!makePrivateFolder(libc, folder).ok) return undefined;
  const fresh = systemRandom.bytes(keyBytes);
  const fd = libc.open(path, openFlags.write | openFlags.create | openFlags.exclusive | openFlags.noFollow | openFlags.closeOnExec, 0o600);
  if (fd === -errnos.EEXIST) return undefined;
  if (fd < 0) return undefined;
  const written = writeAll(libc, fd, fresh);
  libc.close(fd);
  if (written.ok) return fresh;
  libc.unlink(path);
  return undefined;
};

/**
 * Key under which the values of one session get their pseudonyms: SHA-256 over this user's own secret and the session's name, so that
 * tokens of two sessions cannot be joined. Where the secret can be neither read nor made, a key of this process alone: tokens are then
 * other ones next time, and nothing is shown.
 *
 * @param folder state folder; the secret is `redaction.key` in it, for its owner only
 */
export const redactionKey = (folder: string, session: string, libc: Libc = systemLibc()): Uint8Array => {
  const path = `${folder}/redaction.key`;
  let secret = readKey(libc, path) ?? makeKey(libc, folder, path);
  for (let waits = 0; secret === undefined && waits < waitsMax; waits++) {
    // Another process is writing it at this moment.
    if (libc.access(path, 0) < 0) break;
    libc.sleep(5);
    secret = readKey(libc, path);
  }
  secret ??= systemRandom.bytes(keyBytes);
  const name = new TextEncoder().encode(session);
  const text = new Uint8Array(keyBytes + name.length);
  text.set(secret);
  text.set(name, keyBytes);
  return Bun.SHA256.hash(text, new Uint8Array(32)) as Uint8Array;
};
