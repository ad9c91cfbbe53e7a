import { CString, dlopen, read as peek, type Pointer } from "bun:ffi";

// Constants and structures: Linux uapi headers asm-generic/fcntl.h, asm/fcntl.h (arm64), linux/stat.h, asm-generic/errno*.h; readdir(3).
const isArm = process.arch === "arm64";

/** Flags for `open`. */
export const openFlags = {
  read: 0,
  write: 1,
  readWrite: 2,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  directory: isArm ? 0o40000 : 0o200000,
  noFollow: isArm ? 0o100000 : 0o400000,
  closeOnExec: 0o2000000,
  nonBlocking: 0o4000,
} as const;

/** Operations for `flock`. */
export const lockModes = { shared: 1, exclusive: 2, nonBlocking: 4, unlock: 8 } as const;

/** What `control` sets and asks of a process (linux/prctl.h). */
export const processControls = { setDumpable: 4 } as const;

/** Size of a terminal's window in characters; 0 where the terminal does not say. */
export interface WindowSize {
  readonly rows: number;
  readonly columns: number;
}

/** Error numbers, as `-errno` in every result below. */
export const errnos = {
  EPERM: 1,
  ENOENT: 2,
  EINTR: 4,
  EIO: 5,
  EAGAIN: 11,
  EACCES: 13,
  EEXIST: 17,
  ENOTDIR: 20,
  EINVAL: 22,
  ENOSPC: 28,
  EROFS: 30,
  ELOOP: 40,
  EDQUOT: 122,
} as const;

/** Questions for `access`. */
export const mayWrite = 2;
export const mayExist = 0;

export interface FileStatus {
  readonly mode: number;
  readonly uid: number;
  readonly size: number;
  /** Device and inode: what stands there, whatever it is called. */
  readonly identity: string;
  /** Time of the last change (ctime), seconds and nanoseconds. */
  readonly changed: string;
  /** Which disk it is on. */
  readonly device: number;
}

/**
 * The C library, as far as it is needed. Every call that can fail returns `-errno` (never `-1`), so that no caller
 * can read a stale error number. Replaceable, so that tests make the n-th call fail.
 */
export interface Libc {
  open(path: string, flags: number, mode: number): number;
  close(fd: number): number;
  read(fd: number, bytes: Uint8Array): number;
  pread(fd: number, bytes: Uint8Array, offset: number): number;
  write(fd: number, bytes: Uint8Array): number;
  pwrite(fd: number, bytes: Uint8Array, offset: number): number;
  /** Size of an open file. */
  size(fd: number): number;
  truncate(fd: number, size: number): number;
  lock(fd: number, mode: number): number;
  syncData(fd: number): number;
  sync(fd: number): number;
  makeFolder(path: string, mode: number): number;
  /** Permissions of an open file or folder, whatever the umask is. */
  changeMode(fd: number, mode: number): number;
  rename(from: string, to: string): number;
  unlink(path: string): number;
  access(path: string, mode: number): number;
  /** Status of what stands at a path, following links, or `-errno`. */
  status(path: string): FileStatus | number;
  /** Path with links resolved, or `-errno`. */
  real(path: string): string | number;
  /** Names in a folder without `.` and `..`, or `-errno`. */
  names(path: string): readonly string[] | number;
  userId(): number;
  /** prctl(2) with one value. */
  control(option: number, value: number): number;
  /** Waits until there is something to read: 1 then, 0 when `ms` have passed. */
  awaitInput(fd: number, ms: number): number;
  /** Throws away what was typed and not read yet (tcflush(3)). */
  discardInput(fd: number): number;
  windowSize(fd: number): WindowSize | number;
  sleep(ms: number): void;
  exit(code: number): never;
}

const path = "ptr";
const buffer = "ptr";
const open = (library: string) =>
  dlopen(library, {
    __errno_location: { args: [], returns: "ptr" },
    open: { args: [path, "i32", "u32"], returns: "i32" },
    close: { args: ["i32"], returns: "i32" },
    read: { args: ["i32", buffer, "usize"], returns: "i64" },
    pread: { args: ["i32", buffer, "usize", "i64"], returns: "i64" },
    write: { args: ["i32", buffer, "usize"], returns: "i64" },
    pwrite: { args: ["i32", buffer, "usize", "i64"], returns: "i64" },
    lseek: { args: ["i32", "i64", "i32"], returns: "i64" },
    ftruncate: { args: ["i32", "i64"], returns: "i32" },
    flock: { args: ["i32", "i32"], returns: "i32" },
    fdatasync: { args: ["i32"], returns: "i32" },
    fsync: { args: ["i32"], returns: "i32" },
    mkdir: { args: [path, "u32"], returns: "i32" },
    fchmod: { args: ["i32", "u32"], returns: "i32" },
    rename: { args: [path, path], returns: "i32" },
    unlink: { args: [path], returns: "i32" },
    access: { args: [path, "i32"], returns: "i32" },
    statx: { args: ["i32", path, "i32", "u32", buffer], returns: "i32" },
    realpath: { args: [path, buffer], returns: "ptr" },
    opendir: { args: [path], returns: "ptr" },
    readdir: { args: ["ptr"], returns: "ptr" },
    closedir: { args: ["ptr"], returns: "i32" },
    getuid: { args: [], returns: "u32" },
    prctl: { args: ["i32", "u64", "u64", "u64", "u64"], returns: "i32" },
    poll: { args: [buffer, "u64", "i32"], returns: "i32" },
    tcflush: { args: ["i32", "i32"], returns: "i32" },
    ioctl: { args: ["i32", "u64", buffer], returns: "i32" },
    usleep: { args: ["u32"], returns: "i32" },
    _exit: { args: ["i32"], returns: "void" },
  }).symbols;

const load = () => {
  try {
    return open("libc.so.6");
  } catch {
    return open(`libc.musl-${isArm ? "aarch64" : "x86_64"}.so.1`);
  }
};
type Symbols = ReturnType<typeof load>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const pathBytesMax = 4096;

/** A path as C text. A path with a NUL would end early and mean another file, so it is refused. */
const cPath = (text: string): Uint8Array | undefined => (text.includes("\0") || text === "" ? undefined : encoder.encode(`${text}\0`));

/** poll(2), tcflush(3), ioctl_tty(2). */
const terminalCodes = { inputReady: 1, inputQueue: 0, getWindowSize: 0x5413 } as const;

const statusFlags = { atCurrentFolder: -100, basic: 0x7ff } as const;

class SystemLibc implements Libc {
  readonly #c: Symbols = load();

  #error(): number {
    const errno = peek.i32(this.#c.__errno_location() as Pointer, 0);
    return errno > 0 ? -errno : -errnos.EIO;
  }

  #checked(result: number | bigint): number {
    const value = Number(result);
    return value < 0 ? this.#error() : value;
  }

  #onPath(text: string, call: (bytes: Uint8Array) => number): number {
    const bytes = cPath(text);
    return bytes === undefined ? -errnos.EINVAL : this.#checked(call(bytes));
  }

  open(text: string, flags: number, mode: number): number {
    return this.#onPath(text, (bytes) => this.#c.open(bytes, flags | openFlags.closeOnExec, mode));
  }
  close(fd: number): number {
    return this.#checked(this.#c.close(fd));
  }
  read(fd: number, bytes: Uint8Array): number {
    return bytes.length === 0 ? 0 : this.#checked(this.#c.read(fd, bytes, bytes.length));
  }
  pread(fd: number, bytes: Uint8Array, offset: number): number {
    return bytes.length === 0 ? 0 : this.#checked(this.#c.pread(fd, bytes, bytes.length, offset));
  }
  write(fd: number, bytes: Uint8Array): number {
    return bytes.length === 0 ? 0 : this.#checked(this.#c.write(fd, bytes, bytes.length));
  }
  pwrite(fd: number, bytes: Uint8Array, offset: number): number {
    return bytes.length === 0 ? 0 : this.#checked(this.#c.pwrite(fd, bytes, bytes.length, offset));
  }
  size(fd: number): number {
    return this.#checked(this.#c.lseek(fd, 0, 2));
  }
  truncate(fd: number, size: number): number {
    return this.#checked(this.#c.ftruncate(fd, size));
  }
  lock(fd: number, mode: number): number {
    return this.#checked(this.#c.flock(fd, mode));
  }
  syncData(fd: number): number {
    return this.#checked(this.#c.fdatasync(fd));
  }
  sync(fd: number): number {
    return this.#checked(this.#c.fsync(fd));
  }
  makeFolder(text: string, mode: number): number {
    return this.#onPath(text, (bytes) => this.#c.mkdir(bytes, mode));
  }
  changeMode(fd: number, mode: number): number {
    return this.#checked(this.#c.fchmod(fd, mode));
  }
  rename(from: string, to: string): number {
    const target = cPath(to);
    return target === undefined ? -errnos.EINVAL : this.#onPath(from, (bytes) => this.#c.rename(bytes, target));
  }
  unlink(text: string): number {
    return this.#onPath(text, (bytes) => this.#c.unlink(bytes));
  }
  access(text: string, mode: number): number {
    return this.#onPath(text, (bytes) => this.#c.access(bytes, mode));
  }
  status(text: string): FileStatus | number {
    const found = new Uint8Array(256);
    const code = this.#onPath(text, (bytes) => this.#c.statx(statusFlags.atCurrentFolder, bytes, 0, statusFlags.basic, found));
    if (code < 0) return code;
    const view = new DataView(found.buffer);
    const device = view.getUint32(136, true) * 2 ** 32 + view.getUint32(140, true);
    return {
      uid: view.getUint32(20, true),
      mode: view.getUint16(28, true),
      size: view.getUint32(40, true) + view.getUint32(44, true) * 2 ** 32,
      device,
      // Worked out when asked for: most ask for neither, on every call.
      get identity() {
        return `${device}:${view.getBigUint64(32, true)}`;
      },
      get changed() {
        return `${view.getBigInt64(96, true)}.${view.getUint32(104, true)}`;
      },
    };
  }
  real(text: string): string | number {
    const bytes = cPath(text);
    if (bytes === undefined) return -errnos.EINVAL;
    const resolved = new Uint8Array(pathBytesMax);
    if (this.#c.realpath(bytes, resolved) === null) return this.#error();
    return decoder.decode(resolved.subarray(0, resolved.indexOf(0)));
  }
  names(text: string): readonly string[] | number {
    const bytes = cPath(text);
    if (bytes === undefined) return -errnos.EINVAL;
    const folder = this.#c.opendir(bytes);
    if (folder === null) return this.#error();
    const names: string[] = [];
    // Name at offset 19 of a 64-bit `struct dirent`: d_ino 8, d_off 8, d_reclen 2, d_type 1.
    for (let item = this.#c.readdir(folder); item !== null; item = this.#c.readdir(folder)) names.push(new CString(item, 19).toString());
    const closed = this.#checked(this.#c.closedir(folder));
    return closed < 0 ? closed : names.filter((name) => name !== "." && name !== "..");
  }
  userId(): number {
    return this.#c.getuid();
  }
  control(option: number, value: number): number {
    return this.#checked(this.#c.prctl(option, value, 0, 0, 0));
  }
  awaitInput(fd: number, ms: number): number {
    const asked = new DataView(new ArrayBuffer(8));
    asked.setInt32(0, fd, true);
    asked.setInt16(4, terminalCodes.inputReady, true);
    return this.#checked(this.#c.poll(new Uint8Array(asked.buffer), 1, Math.max(0, Math.min(ms, 0x7fffffff))));
  }
  discardInput(fd: number): number {
    return this.#checked(this.#c.tcflush(fd, terminalCodes.inputQueue));
  }
  windowSize(fd: number): WindowSize | number {
    const found = new Uint16Array(4);
    const code = this.#checked(this.#c.ioctl(fd, terminalCodes.getWindowSize, new Uint8Array(found.buffer)));
    return code < 0 ? code : { rows: found[0] as number, columns: found[1] as number };
  }
  sleep(ms: number): void {
    this.#c.usleep(Math.ceil(ms * 1000));
  }
  exit(code: number): never {
    this.#c._exit(code);
    throw new Error("_exit returned");
  }
}

let system: Libc | undefined;

/** The C library of this machine: glibc, else musl. Loaded once, when first needed. */
export const systemLibc = (): Libc => (system ??= new SystemLibc());
