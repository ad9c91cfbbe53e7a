import { openFlags, systemLibc, type Libc } from "./libc.ts";
import { readAll } from "./system-files.ts";

/** Where a process stands among sessions and terminals (proc(5): `/proc/PID/stat`, fields 2 to 8). */
export interface ProcessStanding {
  readonly name: string;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** Device number of the controlling terminal, 0 for none. */
  readonly terminal: number;
  /** Foreground process group of that terminal. */
  readonly foreground: number;
}

/** Processes of this machine as far as a terminal's honesty depends on them. `undefined`: gone, or not to be read. */
export interface Standings {
  standing(pid: number): ProcessStanding | undefined;
  /** Path of the program file with links resolved. */
  executable(pid: number): string | undefined;
  /** Arguments it was started with; a process can write others over them. */
  arguments(pid: number): readonly string[];
  /** Who traces it, 0 for nobody. */
  tracer(pid: number): number | undefined;
  pids(): readonly number[];
}

const bytesMax = 1 << 16;

const readText = (libc: Libc, path: string): string | undefined => {
  const fd = libc.open(path, openFlags.read, 0);
  if (fd < 0) return undefined;
  const bytes = readAll(libc, fd, bytesMax);
  libc.close(fd);
  return bytes && new TextDecoder().decode(bytes);
};

/** Reads the text of `/proc/PID/stat`. The name stands in parentheses and may hold anything, also parentheses. */
const readStanding = (text: string): ProcessStanding | undefined => {
  const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
  const [, parent, group, session, terminal, foreground] = text
    .slice(end + 2)
    .split(" ")
    .map(Number);
  if (start === -1 || end === -1 || parent === undefined || group === undefined || session === undefined) return undefined;
  if (terminal === undefined || foreground === undefined || Number.isNaN(foreground)) return undefined;
  return { name: text.slice(start + 1, end), parent, group, session, terminal, foreground };
};

export const systemStandings = (libc: Libc = systemLibc()): Standings => ({
  standing: (pid) => {
    const text = readText(libc, `/proc/${pid}/stat`);
    return text === undefined ? undefined : readStanding(text);
  },
  executable: (pid) => {
    const path = libc.real(`/proc/${pid}/exe`);
    return typeof path === "string" ? path : undefined;
  },
  arguments: (pid) => readText(libc, `/proc/${pid}/cmdline`)?.split("\0").slice(0, -1) ?? [],
  tracer: (pid) => {
    const tracer = /^TracerPid:\s*([0-9]+)$/m.exec(readText(libc, `/proc/${pid}/status`) ?? "")?.[1];
    return tracer === undefined ? undefined : Number(tracer);
  },
  pids: () => {
    const names = libc.names("/proc");
    return typeof names === "number" ? [] : names.filter((name) => /^[1-9][0-9]*$/.test(name)).map(Number);
  },
});
