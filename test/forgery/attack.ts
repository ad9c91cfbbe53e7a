/**
 * What an agent can do to a program of its own user without any tool but Bun: each attack says on its last line what
 * became of it. Run as `bun attack.ts NAME ARGUMENTS…`.
 */
import { dlopen, read as peek, type Pointer } from "bun:ffi";
import { openSync } from "node:fs";

const symbols = {
  ioctl: { args: ["i32", "u64", "ptr"], returns: "i32" },
  ptrace: { args: ["i64", "i64", "u64", "u64"], returns: "i64" },
  waitpid: { args: ["i32", "ptr", "i32"], returns: "i32" },
  __errno_location: { args: [], returns: "ptr" },
} as const;
const c = (() => {
  try {
    return dlopen("libc.so.6", symbols).symbols;
  } catch {
    return dlopen(`libc.musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`, symbols).symbols;
  }
})();
const errno = (): number => peek.i32(c.__errno_location() as Pointer, 0);

/** ioctl_tty(2), ptrace(2), waitpid(2). */
const codes = { injectByte: 0x5412, seize: 0x4206, resume: 7, noWait: 1, allKinds: 0x40000000, stopEvent: 128 } as const;

const inject = (fd: number, text: string): string => {
  for (const byte of new TextEncoder().encode(text))
    if (c.ioctl(fd, codes.injectByte, new Uint8Array([byte])) < 0) return `refused with error ${errno()}`;
  return "injected";
};

const attacks: Readonly<Record<string, (...args: string[]) => string | Promise<string>>> = {
  /** Types into the terminal it stands on, again and again, for as long as it is given. */
  type: async (text, seconds) => {
    const fd = openSync("/dev/tty", "r+");
    const deadline = performance.now() + Number(seconds) * 1000;
    let last = "";
    while (performance.now() < deadline) {
      last = inject(fd, `${text}\n`);
      await Bun.sleep(150);
    }
    return last;
  },
  /** Types into a terminal of another session. */
  typeInto: (path, text) => inject(openSync(path as string, "r+"), text as string),
  /** Attaches to a process as a debugger. */
  attach: (pid) => (c.ptrace(codes.seize, Number(pid), 0, 0) < 0 ? `refused with error ${errno()}` : "attached"),
  /** Attaches to a process that is stopped, and lets it go on under its eyes for so long. */
  follow: async (pid, seconds) => {
    if (c.ptrace(codes.seize, Number(pid), 0, 0) < 0) return `refused with error ${errno()}`;
    console.log("attached");
    const deadline = performance.now() + Number(seconds) * 1000;
    const status = new Int32Array(1);
    while (performance.now() < deadline) {
      while (c.waitpid(Number(pid), new Uint8Array(status.buffer), codes.noWait | codes.allKinds) > 0) {
        const word = status[0] as number;
        if ((word & 0xff) !== 0x7f) return "followed to its end";
        const signal = word >> 16 === codes.stopEvent ? 0 : (word >> 8) & 0xff;
        c.ptrace(codes.resume, Number(pid), 0, signal);
      }
      await Bun.sleep(2);
    }
    return "followed";
  },
  /** Opens the memory of a process to write into it. */
  memory: (pid) => {
    try {
      openSync(`/proc/${pid}/mem`, "r+");
      return "opened";
    } catch (error) {
      return `refused with ${(error as { code?: string }).code}`;
    }
  },
  /** Attaches to a program it has started itself: the same attack where nothing stands against it. */
  attachToOwn: () => {
    const { pid } = Bun.spawn(["sleep", "1"]);
    Bun.sleepSync(100);
    return attacks["attach"]?.(String(pid)) as string;
  },
};

const [name = "", ...args] = process.argv.slice(2);
console.log(`attack: ${await attacks[name]?.(...args)}`);
process.exit(0);
