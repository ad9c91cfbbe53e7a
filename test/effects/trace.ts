import { canary, homeFolder, workFolder } from "./sandbox.ts";

/**
 * What a traced call did that may matter. `write`, `delete` and `change` (mode, owner, times, attributes, links) name a path;
 * `start` the program's name, or its path outside of the system's folders; `connect` an address; `signal` and `system` the system call itself;
 * `look` a file it opened for reading.
 */
export interface Act {
  readonly kind: "write" | "delete" | "change" | "start" | "connect" | "signal" | "system" | "look";
  readonly what: string;
  /** The system call as strace shows it, for whoever reads the report. */
  readonly shown: string;
}

interface Call {
  readonly pid: string;
  readonly name: string;
  readonly args: string;
  readonly result: string;
}

const unquoted = (text: string): string =>
  text.replaceAll(/\\(x[0-9a-f]{2}|[0-7]{1,3}|.)/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    if (/^x[0-9a-f]/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return ({ n: "\n", t: "\t", r: "\r" } as Record<string, string>)[code] ?? code;
  });

/** System calls in order; one that another process interrupted is put together again. */
const callsIn = (trace: string): Call[] => {
  const begun = new Map<string, string>();
  return trace
    .split("\n")
    .flatMap((line) => {
      const [, pid = "", rest = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
      if (rest.endsWith("<unfinished ...>")) {
        begun.set(pid, rest.slice(0, -"<unfinished ...>".length).trimEnd());
        return [];
      }
      const resumed = /^<\.\.\. \w+ resumed>/.exec(rest);
      const whole = resumed ? `${begun.get(pid) ?? ""}${rest.slice(resumed[0].length)}` : rest;
      begun.delete(pid);
      return callOf(pid, whole);
    })
    .concat([...begun].flatMap(([pid, text]) => callOf(pid, `${text}) = ?`)));
};

const callOf = (pid: string, text: string): Call[] => {
  const [, name, args, result] = /^(\w+)\((.*)\)\s+= (.*)$/s.exec(text) ?? [];
  return name === undefined ? [] : [{ pid, name, args: args ?? "", result: result ?? "" }];
};

const joined = (folder: string, path: string): string => {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/"))
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  return `/${parts.join("/")}`;
};

/** Paths a call names, as far as strace shows what descriptors and folders they begin at. */
const pathsOf = (args: string, folder: string): string[] => {
  const found: string[] = [];
  let begin = folder;
  for (const [, descriptor, quoted] of args.matchAll(/(?:AT_FDCWD|\b\d+)<((?:[^<>\\]|\\.)*)>|"((?:[^"\\]|\\.)*)"/g))
    if (descriptor !== undefined) begin = unquoted(descriptor);
    else found.push(joined(begin, unquoted(quoted ?? "")));
  return found;
};
const descriptorOf = (args: string): string => unquoted(/^\d+<((?:[^<>\\]|\\.)*)>/.exec(args)?.[1] ?? "");

const opensForWriting = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b/;
const deleting = /^(?:unlink|unlinkat|rmdir)$/;
const naming = /^(?:rename|renameat|renameat2|link|linkat|symlink|symlinkat|mkdir|mkdirat|mknod|mknodat)$/;
const changing =
  /^(?:(?:f|l)?chmod|fchmodat2?|[fl]?chown|fchownat|utimes?|futimesat|utimensat|[fl]?(?:set|remove)xattr|truncate|ftruncate)$/;
/** Calls that change the machine or its kernel, and the arguments with which they do not. */
const system: Readonly<Record<string, RegExp | undefined>> = {
  mount: /$^/,
  umount2: /$^/,
  fsmount: /$^/,
  move_mount: /$^/,
  pivot_root: /$^/,
  swapon: /$^/,
  swapoff: /$^/,
  acct: /$^/,
  quotactl: /Q_X?GET|Q_GETFMT|Q_GETINFO/,
  sethostname: /$^/,
  setdomainname: /$^/,
  settimeofday: /$^/,
  clock_settime: /$^/,
  adjtimex: /modes=0[,}]/,
  clock_adjtime: /modes=0[,}]/,
  reboot: /$^/,
  kexec_load: /$^/,
  kexec_file_load: /$^/,
  init_module: /$^/,
  finit_module: /$^/,
  delete_module: /$^/,
  bpf: /^BPF_(?:\w+_GET_\w+|OBJ_GET\w*|MAP_LOOKUP\w*)/,
  iopl: /^0$/,
  ioperm: /$^/,
  syslog: /SYSLOG_ACTION_(?:READ_ALL|SIZE_BUFFER|SIZE_UNREAD|OPEN|CLOSE|READ)\b/,
  add_key: /$^/,
  keyctl: /^KEYCTL_(?:READ|SEARCH|DESCRIBE|GET_\w+|CAPABILITIES)/,
  msgget: /IPC_PRIVATE|^[^|]*, 0\b|^(?!.*IPC_CREAT)/,
  semget: /IPC_PRIVATE|^(?!.*IPC_CREAT)/,
  shmget: /IPC_PRIVATE|^(?!.*IPC_CREAT)/,
  msgctl: /_(?:STAT|INFO|STAT_ANY)\b/,
  semctl: /_(?:STAT|INFO|STAT_ANY)\b|\bGET/,
  shmctl: /_(?:STAT|INFO|STAT_ANY)\b/,
  mq_open: /^(?!.*O_(?:CREAT|WRONLY|RDWR))/,
  mq_unlink: /$^/,
};
/** Requests that ask, or that concern nothing but the process's own descriptors and terminal. */
const harmlessRequests =
  /\b(?:TC[GS]ETS\w*|TCFLSH|TIOC[GS](?:WINSZ|PGRP|SID)|TIOCGPTN|TIOCSPTLCK|TIOCGPTPEER|FION(?:READ|BIO|CLEX)|FIOCLEX|FIOASYNC|SIOCG\w+|SIOCETHTOOL|SIOCINQ|SIOCOUTQ|BLK(?:GET\w*|SSZGET|PBSZGET|IOMIN|IOOPT|ALIGNOFF|ROGET|DISCARDZEROES|ROTATIONAL|BSZGET|RAGET|FRAGET|SECTGET)|\w+_GET_?\w*|FS_IOC_GETFLAGS|FS_IOC_FSGETXATTR|FS_IOC_FIEMAP|FIGETBSZ|FIBMAP|CDROM_DRIVE_STATUS|CDROM_GET_CAPABILITY|HDIO_GET\w+|FDGETPRM|NS_GET_\w+|PERF_EVENT_IOC_\w+|KDGKBTYPE|VT_GETSTATE|KDGETMODE|RNDGETENTCNT|RTC_RD_TIME|RTC_ALM_READ|RTC_PARAM_GET|SNDRV_\w+_INFO)\b/;

const isOwn = (pid: string, own: ReadonlySet<string>): boolean => pid === "0" || own.has(pid.replace("-", ""));

const addressOf = (args: string): string => {
  const [, path] = /sun_path=@?"((?:[^"\\]|\\.)*)"/.exec(args) ?? [];
  if (path !== undefined) return `unix:${unquoted(path)}`;
  const [, port] = /port=htons\((\d+)\)/.exec(args) ?? [];
  const [, host] = /inet_(?:addr|pton)\((?:AF_INET6, )?"([^"]*)"/.exec(args) ?? [];
  return host === undefined ? (/sa_family=(\w+)/.exec(args)?.[1] ?? args) : `${host}:${port}`;
};

const signalled = ({ name, args }: Call, own: ReadonlySet<string>): boolean => {
  const words = args.split(", ");
  if (name === "kill" || name === "tkill" || name === "rt_sigqueueinfo") return words[1] !== "0" && !isOwn(words[0] ?? "", own);
  if (name === "tgkill") return words[2] !== "0" && !isOwn(words[0] ?? "", own);
  if (name === "pidfd_send_signal") return words[1] !== "0";
  if (name === "process_vm_writev") return true;
  if (name === "ptrace") return !args.startsWith("PTRACE_TRACEME") && !isOwn(words[1] ?? "", own);
  if (name === "prlimit64") return words[2] !== "NULL" && !isOwn(words[0] ?? "", own);
  if (name === "setpriority" || name === "ioprio_set") return !isOwn(words[1] ?? "", own);
  return name.startsWith("sched_set") && !isOwn(words[0] ?? "", own);
};

/** Sockets by their numbers. Connecting or binding one of datagrams sends nothing, and the C library does so to sort addresses. */
class Sockets {
  private readonly datagram = new Map<string, string>();

  opened({ args, result }: Call): void {
    const [, number] = /socket:\[(\d+)\]/.exec(result) ?? [];
    if (number !== undefined && /^AF_INET6?, SOCK_DGRAM/.test(args)) this.datagram.set(number, "");
  }

  isPreparing({ name, args }: Call): boolean {
    const number = this.numberIn(args);
    if (number === undefined || !this.datagram.has(number)) return /AF_UNSPEC/.test(args);
    if (name === "connect") this.datagram.set(number, addressOf(args));
    return name === "connect" || /htons\(0\)/.test(args);
  }

  addressOfSend({ args }: Call): string | undefined {
    const to = this.datagram.get(this.numberIn(args) ?? "");
    return /sa_family=AF_(?:INET|UNIX)/.test(args) ? addressOf(args) : to === "" ? undefined : to;
  }

  private numberIn(args: string): string | undefined {
    return /socket:\[(\d+)\]/.exec(args)?.[1];
  }
}

/** Where a bare name is looked for, one after the other. */
const systemFolders = new RegExp(`^(?:/usr(?:/local)?)?/s?bin/|^/canary/(?!${canary}$)`);

/** What the processes of one trace did, in order. */
export const actsIn = (trace: string): Act[] => {
  const calls = callsIn(trace);
  const own = new Set(calls.flatMap(({ pid, name, result }) => (/^(?:v?fork|clone3?)$/.test(name) ? [pid, result] : [pid])));
  const folders = new Map<string, string>();
  const sockets = new Sockets();
  return calls.flatMap((call): Act[] => {
    const { pid, name, args } = call;
    const folder = folders.get(pid) ?? workFolder;
    const act = (kind: Act["kind"], what: string): Act => ({ kind, what, shown: `${name}(${args.slice(0, 200)})` });
    const paths = (): string[] => pathsOf(args, folder);
    if (name === "chdir") folders.set(pid, paths()[0] ?? folder);
    else if (name === "creat" || (name.startsWith("open") && opensForWriting.test(args.replaceAll(/"(?:[^"\\]|\\.)*"/g, ""))))
      return paths()
        .slice(0, 1)
        .map((path) => act("write", path));
    else if (name.startsWith("open"))
      return paths()
        .slice(0, 1)
        .map((path) => act("look", path));
    else if (deleting.test(name)) return paths().map((path) => act("delete", path));
    else if (naming.test(name)) return namedBy(name, paths()).map((path) => act("change", path));
    else if (changing.test(name)) return [act("change", pathIfAny(args, folder))];
    else if (name.startsWith("execve"))
      return paths()
        .slice(0, 1)
        .map((path) => act("start", path.replace(systemFolders, "")));
    else if (name === "socket") sockets.opened(call);
    else if (name === "connect" || name === "bind") return sockets.isPreparing(call) ? [] : [act("connect", addressOf(args))];
    else if (name.startsWith("send") && sockets.addressOfSend(call)) return [act("connect", sockets.addressOfSend(call) as string)];
    else if (name.startsWith("send") && changesByMessage.test(args)) return [act("system", changesByMessage.exec(args)?.[0] ?? "")];
    else if (name === "ioctl" && !harmlessRequests.test(args.replace(/<[^>]*>/, "")))
      return [act("system", `ioctl ${args.split(", ")[1]}`)];
    else if (Object.hasOwn(system, name) && !(system[name] as RegExp).test(args)) return [act("system", name)];
    else if (signalled(call, own)) return [act("signal", name)];
    return [];
  });
};

/** Messages to the kernel that create, replace or remove. */
const changesByMessage =
  /\bRTM_(?:NEW|DEL|SET)\w+(?=.*NLM_F_REQUEST)|\bNFT_MSG_(?:NEW|DEL)\w+|\bAUDIT_(?:SET|ADD\w*|DEL\w*)\b|\bNLM_F_(?:CREATE|REPLACE)\b/;

/** Links leave what they lead to as it is. */
const namedBy = (name: string, paths: readonly string[]): readonly string[] => (/^(?:sym)?link/.test(name) ? paths.slice(1) : paths);

const pathIfAny = (args: string, folder: string): string => {
  const [path] = /^"|^AT_FDCWD|^\d+<[^>]*>, "/.test(args) ? pathsOf(args, folder) : [];
  return path ?? descriptorOf(args);
};

/** True where an agent may write: what is looked for there is in its hands. */
export const isInReach = (path: string): boolean => path.startsWith(`${workFolder}/`) || path.startsWith(`${homeFolder}/`);
