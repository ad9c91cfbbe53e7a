import { makePrivateFolder } from "./file-writing.ts";
import { errnos, mayExist, openFlags, systemLibc, type Libc } from "./libc.ts";

const fileOf = (folder: string, session: string): string => `${folder}/${Bun.SHA256.hash(session, "hex").slice(0, 32)}`;

/** Notes that a session holds something that could not be redacted. Throws where that cannot be noted. */
export const markTainted = (folder: string, session: string, libc: Libc = systemLibc()): void => {
  const made = makePrivateFolder(libc, folder);
  const fd = made.ok ? libc.open(fileOf(folder, session), openFlags.write | openFlags.create | openFlags.noFollow, 0o600) : -errnos.EIO;
  if (fd < 0) throw new Error("a session that holds unredacted output cannot be noted");
  libc.close(fd);
};

/** Whether that was noted; also where it cannot be told. */
export const isTainted = (folder: string, session: string, libc: Libc = systemLibc()): boolean => {
  const found = libc.access(fileOf(folder, session), mayExist);
  // Where there is no folder nothing was noted.
  return found !== -errnos.ENOENT && found !== -errnos.ENOTDIR;
};
