import type { Files } from "../model/index.ts";

const statBytesMax = 4096;

/** Field 22 of `/proc/PID/stat`, the start in clock ticks since boot; the name before it may hold anything (proc(5)). */
const startOf = (pid: number, files: Files): string | undefined => {
  const read = files.read(`/proc/${pid}/stat`, statBytesMax);
  return read.ok ? read.text.slice(read.text.lastIndexOf(")") + 2).split(" ")[19] : undefined;
};

/** Names a process so that no later one has the same name: `PID START`. */
export const processName = (pid: number, files: Files): string | undefined => {
  const start = startOf(pid, files);
  return start === undefined ? undefined : `${pid} ${start}`;
};

/** True while the process of this name lives. */
export const isProcessRunning = (name: string, files: Files): boolean => {
  const [pid, start] = name.split(" ");
  return start !== undefined && startOf(Number(pid), files) === start;
};
