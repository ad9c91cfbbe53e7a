import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What a real bash ran for one line: every command's words, and the folder it ran in. */
export interface Recorded {
  readonly cwd: string;
  readonly words: readonly string[];
}

/** Folder the lines run in, as bash sees it, and folders in it. */
export const workFolder = "/work";
export const subfolders = ["d1", "d2", "d1/d3"];

/**
 * Commands are not found anywhere, so bash calls this instead; `ff` fails. Functions nest only so far, for one that
 * runs itself in the background would not end. It is loaded through `BASH_ENV`.
 */
const stub = `FUNCNEST=6
command_not_found_handle() {
  builtin printf '%s\\0' "$#" "$PWD" "$@" >"$RECORDER_LOG-$BASHPID-$SRANDOM"
  [[ $1 != ff ]]
}
${["aa", "bb", "cc", "dd", "ff"].map((name) => `${name}() { command_not_found_handle ${name} "$@"; }`).join("\n")}
`;

/** Runs each line alone. Lines in a folder of the root are named by their number. */
const driver = `cd /lines
for ((i = 0; i < COUNT; i++)); do
  (
    # A line may call itself without end: that must not take the machine with it.
    ulimit -t 1 -f 64 -u "$PROCESSES"
    cd /work
    RECORDER_LOG=/logs/$i BASH_ENV=/stub.sh PATH=/nowhere HOME=/home/user LC_ALL=C.UTF-8 exec /bin/bash /lines/$i </dev/null >/dev/null 2>&1
  ) 2>/dev/null
done
`;

const libraries = (): string[] => {
  const listed = Bun.spawnSync(["ldd", "/bin/bash"]).stdout.toString();
  return [...listed.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] as string);
};

/** A folder that holds nothing but bash; it becomes the root of the file system for the lines. */
export const makeRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), "recorder-"));
  chmodSync(root, 0o755);
  for (const path of ["/bin/bash", ...libraries()]) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    copyFileSync(path, join(root, path));
    chmodSync(join(root, path), 0o755);
  }
  for (const folder of ["tmp", "dev", "home/user"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "dev/null"), "");
  chmodSync(join(root, "dev/null"), 0o666);
  for (const folder of ["tmp", "home/user"]) chmodSync(join(root, folder), 0o777);
  writeFileSync(join(root, "stub.sh"), stub);
  writeFileSync(join(root, "driver.sh"), driver);
  return root;
};

/** Root has no limit of processes: as somebody else, lines that start themselves again and again come to an end. */
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
/** Others share theirs with what they run anyway. */
const processesMax = isRoot ? 200 : 4000;

/** True when this machine lets an ordinary user have a root of its own. */
export const hasSandbox = (): boolean =>
  ["unshare", "setpriv"].every((program) => Bun.which(program) !== null) &&
  Bun.spawnSync([...asNobody, "unshare", "-rmnp", "--fork", "true"]).exitCode === 0;

/** What bash runs for each line, in a root with nothing in it, no network and its own processes. */
export const record = (lines: readonly string[], root: string): Recorded[][] => {
  for (const folder of ["lines", "logs", "work"]) {
    rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(root, folder));
  }
  for (const folder of subfolders) mkdirSync(join(root, "work", folder));
  for (const folder of ["logs", "work", ...subfolders.map((name) => `work/${name}`)]) chmodSync(join(root, folder), 0o777);
  lines.forEach((line, i) => writeFileSync(join(root, "lines", String(i)), line));
  Bun.spawnSync([...asNobody, "unshare", "-rmnp", "--fork", "--kill-child", `--root=${root}`, "/bin/bash", "/driver.sh"], {
    env: { COUNT: String(lines.length), PROCESSES: String(processesMax) },
    timeout: 20_000 + lines.length * 50,
    killSignal: "SIGKILL",
    stdio: ["ignore", "ignore", "ignore"],
  });
  const logs = Object.groupBy(readdirSync(join(root, "logs")), (name) => name.replace(/-.*/, ""));
  return lines.map((_, i) => (logs[i] ?? []).map((name) => readLog(join(root, "logs", name))).filter(({ words }) => words.length > 0));
};

const readLog = (path: string): Recorded => {
  const [count, cwd, ...words] = readFileSync(path, "utf8").split("\0");
  return { cwd: cwd ?? "", words: words.slice(0, Number(count)) };
};
