import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What a call left behind: strace's lines, and what it printed, both bounded. */
export interface Recorded {
  readonly trace: string;
  readonly printed: string;
  /** Ended by the time limit. */
  readonly isCut: boolean;
}

/** Where calls run, and whose home they have: nowhere else can anything be written. */
export const workFolder = "/repo";
export const homeFolder = "/home/agent";
export const searched = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** A program that no catalog knows: whatever starts it was told to by the call. */
export const canary = "zzcanary";
const canaryFolder = "/canary";

/** System calls that change something, reach somewhere or start something. */
const traced = [
  "clone,clone3,fork,vfork,execve,execveat,chdir,fchdir,open,openat,openat2,creat,truncate,ftruncate",
  "unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,mknod,mknodat",
  "chmod,fchmod,fchmodat,chown,fchown,lchown,fchownat,utime,utimes,futimesat,utimensat",
  "setxattr,lsetxattr,fsetxattr,removexattr,lremovexattr,fremovexattr",
  "mount,umount2,fsmount,move_mount,pivot_root,chroot,setns,unshare,swapon,swapoff,quotactl,acct",
  "sethostname,setdomainname,settimeofday,clock_settime,adjtimex,clock_adjtime,reboot,kexec_load,kexec_file_load",
  "init_module,finit_module,delete_module,bpf,iopl,ioperm,syslog,add_key,keyctl",
  "kill,tkill,tgkill,pidfd_send_signal,rt_sigqueueinfo,ptrace,process_vm_writev,prlimit64,setpriority,ioprio_set",
  "sched_setaffinity,sched_setscheduler,sched_setattr,sched_setparam",
  "msgget,msgctl,semget,semctl,shmget,shmctl,mq_open,mq_unlink",
  "socket,connect,bind,sendto,sendmsg,sendmmsg,ioctl",
].join(",");

/** Builds a root of its own: the system read-only, the rest empty; then runs the calls one after the other. */
const driver = `set -e
mount --make-rprivate /
mount -t tmpfs -o size=512m,mode=755 tmpfs "$FOLDER/root"
cd "$FOLDER/root"
for each in /bin /sbin /lib* /etc /var /opt /usr /sys; do
  if [ -L "$each" ]; then cp -P "$each" ".$each"
  elif [ -d "$each" ]; then mkdir ".$each" && mount --rbind "$each" ".$each"
  fi
done
mkdir proc dev old lines log template canary
for each in null zero full random urandom; do : > "dev/$each"; mount --bind "/dev/$each" "dev/$each"; done
ln -s /proc/self/fd dev/fd; ln -s /proc/self/fd/0 dev/stdin; ln -s /proc/self/fd/1 dev/stdout; ln -s /proc/self/fd/2 dev/stderr
for each in lines log template canary; do mount --bind "$FOLDER/$each" "$each"; done
while read -r _ _ _ _ at options _; do
  case "$at" in "$FOLDER/root/log"|"$FOLDER/root/dev/"*) continue;; "$FOLDER/root/"*) ;; *) continue;; esac
  flags=ro,bind
  for flag in nosuid nodev noexec; do case ",$options," in *",$flag,"*) flags="$flags,$flag";; esac; done
  mount -o "remount,$flags" "$(printf '%b' "$at")"
done < <(cat /proc/self/mountinfo)
pivot_root . old
mount -t proc proc /proc
umount -l /old; rmdir /old
ip link set lo up 2>/dev/null || true
set +e
ulimit -c 0 -f 131072 -u "$PROCESSES"
changes='O_(WRONLY|CREAT|TRUNC)|"[^"]*[^y]", O_RDWR|unlink|rename|mkdir|rmdir|mknod|trunc|link|ch(mod|own)|utim|xattr'
isChanged=yes
for ((i = 0; i < COUNT && SECONDS < SECONDS_MAX; i++)); do
  if [ $isChanged ]; then
    rm -rf /repo /home /tmp /run /srv /root /mnt /media
    mkdir /tmp /run /srv /root /mnt /media; chmod 1777 /tmp
    cp -a /template/. /
  fi
  timeout -s KILL "$SECONDS_EACH" unshare -mp --fork --kill-child --mount-proc bash /lines/one.sh "$i" </dev/null >/dev/null 2>&1
  echo $? >"/log/$i.status"
  # Almost every call leaves all as it was: it is laid out anew only behind one that may not have.
  isChanged=
  [[ $(<"/log/$i.trace") =~ $changes ]] && isChanged=yes
done
`;

/** One call in processes of its own: they end with it. What it prints is bounded; what prints without end is stopped by that. */
const driverOfOne = `cd ${workFolder}
env -i PATH=${searched.join(":")}:${canaryFolder} HOME=${homeFolder} USER=agent LOGNAME=agent LC_ALL=C TERM=dumb \\
  strace -f -qq -y -s 256 --seccomp-bpf -e signal=none -e trace=${traced} -o "/log/$1.trace" \\
  bash "/lines/$1" 2>&1 </dev/null | head -c 65536 >"/log/$1.out"
`;

export const asNobody = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

/** Why this machine cannot run the oracle, or undefined. */
export const missingForSandbox = (): string | undefined => {
  for (const program of ["unshare", "setpriv", "mount", "pivot_root", "strace", "timeout", "bash"])
    if (Bun.which(program) === null && !existsSync(`/usr/sbin/${program}`)) return `no program \`${program}\``;
  const tried = Bun.spawnSync([
    ...asNobody,
    "unshare",
    "-rmnpiu",
    "--fork",
    "--kill-child",
    "--mount-proc",
    "strace",
    "-f",
    "-o",
    "/dev/null",
    "true",
  ]);
  return tried.exitCode === 0 ? undefined : `nobody may have namespaces of their own and trace in them: ${tried.stderr.toString().trim()}`;
};

/** Files that every call finds, by their absolute paths: those that end in a slash are folders. */
export type Template = Readonly<Record<string, string | Uint8Array>>;

/** A folder for what the sandbox needs; whoever made it takes it away. */
export const makeFolder = (template: Template): string => {
  const folder = mkdtempSync(join(tmpdir(), "effects-"));
  chmodSync(folder, 0o755);
  for (const each of ["root", "lines", "log", "template", "canary"]) mkdirSync(join(folder, each));
  chmodSync(join(folder, "log"), 0o777);
  writeFileSync(join(folder, "driver.sh"), driver);
  writeFileSync(join(folder, "canary", canary), "#!/bin/sh\nexit 0\n");
  chmodSync(join(folder, "canary", canary), 0o755);
  for (const [path, content] of Object.entries(template)) {
    const at = join(folder, "template", path);
    mkdirSync(path.endsWith("/") ? at : dirname(at), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(at, content);
  }
  // What is copied for a call belongs to whom it runs as.
  if (asNobody.length > 0) Bun.spawnSync(["chown", "-R", "65534:65534", join(folder, "template")]);
  return folder;
};

const read = (path: string): string => (existsSync(path) ? readFileSync(path, "latin1").slice(0, 4_000_000) : "");

/** Runs each line of shell alone, one after the other; those that the time did not suffice for are missing at the end. */
export const record = (
  lines: readonly string[],
  folder: string,
  { secondsEach, secondsMax }: { readonly secondsEach: number; readonly secondsMax: number },
): Recorded[] => {
  for (const each of ["lines", "log"]) rmSync(join(folder, each), { recursive: true, force: true });
  for (const each of ["lines", "log"]) mkdirSync(join(folder, each));
  chmodSync(join(folder, "log"), 0o777);
  writeFileSync(join(folder, "lines/one.sh"), driverOfOne);
  lines.forEach((line, i) => writeFileSync(join(folder, "lines", String(i)), `${line}\n`));
  const ran = Bun.spawnSync(
    [...asNobody, "unshare", "-rmnpiu", "--fork", "--kill-child", "--mount-proc", "bash", join(folder, "driver.sh")],
    {
      env: {
        PATH: searched.join(":"),
        FOLDER: folder,
        COUNT: String(lines.length),
        PROCESSES: "2000",
        SECONDS_EACH: String(secondsEach),
        SECONDS_MAX: String(secondsMax),
      },
      timeout: (secondsMax + secondsEach) * 1000 + 30_000,
      killSignal: "SIGKILL",
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const count = lines.findIndex((_, i) => !existsSync(join(folder, "log", `${i}.status`)));
  if (count === 0) throw new Error(`the sandbox ran nothing: ${ran.stderr.toString().slice(0, 500)}`);
  return (count === -1 ? lines : lines.slice(0, count)).map((_, i) => {
    const at = join(folder, "log", String(i));
    return { trace: read(`${at}.trace`), printed: read(`${at}.out`), isCut: read(`${at}.status`).trim() === "137" };
  });
};
