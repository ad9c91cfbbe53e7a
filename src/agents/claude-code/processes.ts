import { type Libc, openFlags, readAll, systemLibc } from "../../store/index.ts";
import type { Processes } from "./variables.ts";

/** Longest environment that is read; one that is longer counts as unreadable. */
const bytesMax = 1024 * 1024;

const readText = (libc: Libc, path: string): string | undefined => {
  const fd = libc.open(path, openFlags.read, 0);
  if (fd < 0) return undefined;
  const bytes = readAll(libc, fd, bytesMax);
  libc.close(fd);
  return bytes === undefined || bytes.length > bytesMax ? undefined : new TextDecoder().decode(bytes);
};

/** Processes of this machine, read from /proc (proc(5)). */
export const systemProcesses = (libc: Libc = systemLibc()): Processes => ({
  environment: (pid) => readText(libc, `/proc/${pid}/environ`),
  parent: (pid) => {
    const parent = /^PPid:\s*([0-9]+)$/m.exec(readText(libc, `/proc/${pid}/status`) ?? "")?.[1];
    return parent === undefined ? undefined : Number(parent);
  },
  executable: (pid) => {
    const path = libc.real(`/proc/${pid}/exe`);
    return typeof path === "string" ? path : undefined;
  },
});
