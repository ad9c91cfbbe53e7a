import { hashFile } from "./hash-file.ts";
import { errnos, systemLibc, type FileStatus, type Libc } from "./libc.ts";

/** Type and owner's execution bits of `st_mode` (inode(7)). */
const typeMask = 0o170000;
const fileType = 0o100000;
const folderType = 0o040000;
const ownerMayRun = 0o100;

const bytesMax = 1 << 30;
const entriesMax = 20_000;

/** A file is read once for each state it is in: the kernel shows every write, rename and replacement in that (inode(7)). */
const digests = new Map<string, string>();

const digestOf = (path: string, { identity, size, changed }: FileStatus, libc: Libc): string | undefined => {
  const key = `${identity} ${size} ${changed}`;
  const digest = digests.get(key) ?? hashFile(path, bytesMax, libc);
  if (digest !== undefined) digests.set(key, digest);
  return digest;
};

/**
 * SHA-256 over the content of files and folders, in lower-case hexadecimal, the same for a copy elsewhere. `parts` are relative to
 * `root`; what is not there is a part of it. Undefined where a part cannot be read, or a link could lead what runs to other files:
 * within a folder none may be, nor may a part of `root` itself be behind one. A dependency, in `node_modules`, may be linked whole.
 */
export const contentState = (root: string, parts: readonly string[], libc: Libc = systemLibc()): string | undefined => {
  const hasher = new Bun.SHA256();
  let entries = 0;
  const isItself = (path: string): boolean => libc.real(path) === path;
  /** False where it cannot be told. */
  const add = (path: string, name: string): boolean => {
    const status = libc.status(path);
    if (typeof status === "number" || ++entries > entriesMax) return false;
    const type = status.mode & typeMask;
    if (type === fileType) {
      const digest = digestOf(path, status, libc);
      hasher.update(`${name}\0file ${(status.mode & ownerMayRun) === 0 ? "" : "runs "}${digest}\n`);
      return digest !== undefined;
    }
    const names = type === folderType ? libc.names(path) : -1;
    if (typeof names === "number") return false;
    hasher.update(`${name}\0folder\n`);
    return names.toSorted().every((each) => isItself(`${path}/${each}`) && add(`${path}/${each}`, `${name}/${each}`));
  };
  if (!isItself(root)) return undefined;
  const isWhole = parts.every((part) => {
    const path = `${root}/${part}`;
    const real = libc.real(path);
    if (typeof real === "number") {
      hasher.update(`${part}\0none\n`);
      return real === -errnos.ENOENT || real === -errnos.ENOTDIR;
    }
    return (part.split("/").includes("node_modules") || real === path) && add(real, part);
  });
  return isWhole ? hasher.digest("hex") : undefined;
};
