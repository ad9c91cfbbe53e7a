import { systemLibc, type Libc } from "./libc.ts";

/** What a file or everything below a folder is at this moment. */
export interface FolderState {
  /**
   * SHA-256 over path, inode, size and time of the last change (ctime) of each entry, in lower-case hexadecimal. Any write,
   * rename or replacement shows in it, for nobody but the kernel sets that time (inode(7)); no file is opened.
   */
  readonly sha256: string;
  readonly entries: number;
}

/** Type bits of `st_mode` (inode(7)). */
const typeMask = 0o170000;
const folderType = 0o040000;

/** The state of a path; undefined where more than `entriesMax` stand below it, or a part of it cannot be looked at. */
export const folderState = (
  path: string,
  entriesMax: number,
  isLeftOut: (path: string) => boolean,
  libc: Libc = systemLibc(),
): FolderState | undefined => {
  const hasher = new Bun.SHA256();
  const folders = new Set<string>();
  const waiting = [path];
  let entries = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (++entries > entriesMax) return undefined;
    const status = libc.status(at);
    // A link to nowhere, or one that is gone meanwhile.
    if (typeof status === "number") hasher.update(`${at}\0none\n`);
    else if ((status.mode & typeMask) !== folderType) hasher.update(`${at}\0${status.identity} ${status.size} ${status.changed}\n`);
    else {
      // A folder's own time changes with its entries, which are listed.
      hasher.update(`${at}/\0${status.identity}\n`);
      if (folders.has(status.identity)) continue;
      folders.add(status.identity);
      const names = libc.names(at);
      if (typeof names === "number") return undefined;
      for (const name of names.toSorted()) if (!isLeftOut(`${at}/${name}`)) waiting.push(`${at}/${name}`);
    }
  }
  return { sha256: hasher.digest("hex"), entries };
};
