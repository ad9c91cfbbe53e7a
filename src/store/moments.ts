import type { Moment } from "../approval/index.ts";
import type { Clock, Files } from "../model/index.ts";

const bytesMax = 256;

const text = (path: string, files: Files): string => {
  const read = files.read(path, bytesMax);
  if (!read.ok) throw new Error(`\`${path}\` is ${read.why}: no clock to trust`);
  return read.text.trim();
};

/** The wall clock with the time since boot, which nobody sets (proc(5): uptime, sys/kernel/random/boot_id). Throws where there is none. */
export const moments = (clock: Clock, files: Files): Clock & { moment(): Moment } => ({
  now: () => clock.now(),
  moment: () => ({
    wall: clock.now(),
    uptime: Math.round(Number(text("/proc/uptime", files).split(" ")[0]) * 1000),
    boot: text("/proc/sys/kernel/random/boot_id", files),
  }),
});
