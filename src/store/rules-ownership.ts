import type { Ownership } from "../configuration/index.ts";
import { parentOf } from "./file-writing.ts";
import { errnos, openFlags, systemLibc, type Libc } from "./libc.ts";

const forOthers = 0o022;
const own: Ownership = { kind: "own" };
const exposed = (why: string): Ownership => ({ kind: "exposed", why });

/** Only a proven absence is none: a link that leads nowhere stands there all the same. */
const isAbsent = (path: string, libc: Libc): boolean => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow | openFlags.nonBlocking, 0);
  if (fd >= 0) libc.close(fd);
  return fd === -errnos.ENOENT || fd === -errnos.ENOTDIR;
};

const flawAt = (at: string, path: string, isOwner: (uid: number) => boolean, whose: string, libc: Libc): string | undefined => {
  const name = at === path ? "it" : `\`${at}\``;
  const status = libc.status(at);
  if (typeof status === "number") return `${name} cannot be looked at`;
  if (!isOwner(status.uid)) return `${name} is not ${whose}`;
  // An access list's right to write shows in the bits of the group (acl(5)).
  return (status.mode & forOthers) === 0 ? undefined : `${name} can be written by others`;
};

/** A folder of rules, or a file in one: root's alone with all above it, and reached by no link. */
export const managedOwnership = (path: string, libc: Libc = systemLibc()): Ownership => {
  if (isAbsent(path, libc)) return { kind: "none" };
  if (libc.real(path) !== path) return exposed("it is reached by a link, or cannot be looked at");
  for (let at = path; ; at = parentOf(at)) {
    const flaw = flawAt(at, path, (uid) => uid === 0, "root's", libc);
    if (flaw !== undefined) return exposed(flaw);
    if (at === "/") return own;
  }
};

/**
 * The same for the user's: theirs or root's, as is the folder around it. Root asks for anybody's. A link may stand above that, where
 * home folders are kept elsewhere.
 */
export const userOwnership = (path: string, libc: Libc = systemLibc()): Ownership => {
  if (isAbsent(path, libc)) return { kind: "none" };
  const around = parentOf(path);
  const real = libc.real(around);
  if (typeof real === "number" || libc.real(path) !== `${real}${path.slice(around.length)}`)
    return exposed("it is a link, or cannot be looked at");
  const me = libc.userId();
  for (const each of [path, around]) {
    const flaw = flawAt(each, path, (uid) => uid === me || uid === 0 || me === 0, "yours", libc);
    if (flaw !== undefined) return exposed(flaw);
  }
  return own;
};
