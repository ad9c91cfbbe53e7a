import { dlopen } from "bun:ffi";

/** What the C library is called on glibc and on musl. */
const libc = () => {
  const symbols = {
    posix_openpt: { args: ["i32"], returns: "i32" },
    grantpt: { args: ["i32"], returns: "i32" },
    unlockpt: { args: ["i32"], returns: "i32" },
    ptsname_r: { args: ["i32", "ptr", "usize"], returns: "i32" },
    read: { args: ["i32", "ptr", "usize"], returns: "i64" },
    write: { args: ["i32", "ptr", "usize"], returns: "i64" },
    close: { args: ["i32"], returns: "i32" },
    ioctl: { args: ["i32", "u64", "ptr"], returns: "i32" },
  } as const;
  try {
    return dlopen("libc.so.6", symbols).symbols;
  } catch {
    return dlopen(`libc.musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`, symbols).symbols;
  }
};
let opened: ReturnType<typeof libc> | undefined;

/** open(2), ioctl_tty(2). */
const flags = { readWrite: 2, noControl: 0o400, nonBlocking: 0o4000, closeOnExec: 0o2000000 } as const;
const setWindowSize = 0x5414;
const nameBytes = 64;
const chunkBytes = 65_536;
const pauseMs = 10;

/** The other end of a terminal: what a person sees there, and types. */
export interface OpenTerminal {
  /** Path of the terminal's own end. */
  readonly path: string;
  /** Everything that was shown. */
  readonly shown: () => string;
  readonly type: (text: string) => void;
  /** Waits until something new was shown that matches, and answers with it. Throws when nothing did in time. */
  readonly until: (pattern: RegExp, withinMs?: number) => Promise<string>;
  readonly close: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a pseudo-terminal (pty(7)); nothing runs in it yet. */
export const openPty = (rows = 50, columns = 150): OpenTerminal => {
  const c = (opened ??= libc());
  const master = c.posix_openpt(flags.readWrite | flags.noControl | flags.nonBlocking | flags.closeOnExec);
  if (master < 0 || c.grantpt(master) < 0 || c.unlockpt(master) < 0) throw new Error("no terminal could be opened");
  const name = new Uint8Array(nameBytes);
  c.ptsname_r(master, name, name.length);
  c.ioctl(master, setWindowSize, new Uint8Array(new Uint16Array([rows, columns, 0, 0]).buffer));
  const bytes = new Uint8Array(chunkBytes);
  const decoder = new TextDecoder();
  let shown = "";
  let seen = 0;
  let isOpen = true;
  const drain = (): void => {
    for (;;) {
      const count = Number(c.read(master, bytes, bytes.length));
      if (count <= 0) return;
      shown += decoder.decode(bytes.subarray(0, count), { stream: true }).replaceAll("\r", "");
    }
  };
  const until = async (pattern: RegExp, withinMs = 20_000): Promise<string> => {
    const deadline = performance.now() + withinMs;
    for (;;) {
      drain();
      const found = pattern.exec(shown.slice(seen));
      if (found) {
        seen += found.index + found[0].length;
        return found[0];
      }
      if (performance.now() > deadline)
        throw new Error(`\`${pattern.source}\` was not shown within ${withinMs} ms:\n${shown.slice(-3000)}`);
      await pause(pauseMs);
    }
  };
  const close = (): void => {
    if (isOpen) c.close(master);
    isOpen = false;
  };
  const type = (text: string): void => {
    const encoded = new TextEncoder().encode(text);
    c.write(master, encoded, encoded.length);
  };
  return { path: new TextDecoder().decode(name.subarray(0, name.indexOf(0))), shown: () => (drain(), shown), type, until, close };
};
