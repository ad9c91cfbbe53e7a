import { systemFiles, systemLibc, type Libc } from "../store/index.ts";

const listBytesMax = 64 * 1024;

const identityOf = (path: string, libc: Libc): string | undefined => {
  const status = libc.status(path);
  return typeof status === "number" ? undefined : status.identity;
};

/**
 * Whether the command before this one in a shell's pipeline has ended, though something it left in the background may still hold the
 * pipe: no other child of the shell writes to what is our standard input (proc_pid_fd(5), proc_pid_task(5) `children`). False where
 * that cannot be told.
 */
export const hasWriterEnded = (libc: Libc = systemLibc()): boolean => {
  const pipe = identityOf("/proc/self/fd/0", libc);
  const shell = process.ppid;
  const children = systemFiles().read(`/proc/${shell}/task/${shell}/children`, listBytesMax);
  if (pipe === undefined || !children.ok) return false;
  const others = children.text.split(" ").filter((pid) => pid !== "" && Number(pid) !== process.pid);
  // A command that hands its own output elsewhere is over for us, too: the shell waits for it in any case.
  return !others.some((pid) => [1, 2].some((fd) => identityOf(`/proc/${pid}/fd/${fd}`, libc) === pipe));
};
