import { openFlags, systemLibc, type Libc } from "./libc.ts";

const chunkBytes = 1 << 16;

/** SHA-256 of a file's bytes in lower-case hexadecimal; undefined when it is unreadable, longer than `bytesMax`, or no plain file. */
export const hashFile = (path: string, bytesMax: number, libc: Libc = systemLibc()): string | undefined => {
  // Not blocking: a pipe that nobody writes to must not hold the guard.
  const fd = libc.open(path, openFlags.read | openFlags.nonBlocking, 0);
  if (fd < 0) return undefined;
  try {
    const hasher = new Bun.SHA256();
    const bytes = new Uint8Array(chunkBytes);
    for (let at = 0; at <= bytesMax;) {
      const count = libc.pread(fd, bytes, at);
      if (count < 0) return undefined;
      if (count === 0) return hasher.digest("hex");
      hasher.update(bytes.subarray(0, count));
      at += count;
    }
    return undefined;
  } finally {
    libc.close(fd);
  }
};
