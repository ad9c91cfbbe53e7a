import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A command that a real bash ran: its words, and the folder it ran in. */
export interface Command {
  readonly cwd: string;
  readonly words: readonly string[];
}

/** What a real bash did for one line. */
export interface Recorded {
  readonly commands: readonly Command[];
  /** Files in its folder that it opened for writing: commands that nobody has write none. */
  readonly written: readonly string[];
}

/** Where the folders of lines are, as bash sees it. */
export const linesFolder = "/sandbox";
/** Folder the line of this number runs in, as bash sees it, and folders in it. */
export const folderOf = (line: number): string => `${linesFolder}/${line}`;
export const subfolders = ["d1", "d2", "d1/d3"];

/** Where bash itself is: a line that names a shell by its path gets a stub like any other program. */
const shell = "/shell";
/** Another shell, which calls nothing for a command it does not find: there are some for it to find. */
const otherShell = "/other-shell";
const commands = ["aa", "bb", "cc", "dd", "ff", "p", "q", "rr"];

/**
 * Commands are not found anywhere, so bash calls this instead; `ff` fails. Functions nest only so far, for one that
 * runs itself in the background would not end. It is loaded through `BASH_ENV`.
 */
const stub = `FUNCNEST=6
command_not_found_handle() {
  builtin printf '%s\\0' "$#" "$PWD" "$@" >"$RECORDER_LOG-$BASHPID-$SRANDOM"
  [[ $1 != *ff ]]
}
${commands
  .slice(0, 5)
  .map((name) => `${name}() { command_not_found_handle ${name} "$@"; }`)
  .join("\n")}
`;

/** A program that is named by its path: the same, as a file. */
const program = `#!${shell} /program.sh
`;
const programScript = `command_not_found_handle "$@"
`;

/**
 * Runs each line alone. Lines in a folder of the root are named by their number. Each is a job, and so has a process
 * group of its own: \`kill 0\` reaches nothing but the line.
 */
const driver = `set -m
cd /lines
for ((i = FIRST; i < COUNT; i += STEP)); do
  (
    # A line may call itself without end, or grow: that must not take the machine with it.
    ulimit -t 1 -f 64 -v 500000 -u "$PROCESSES"
    cd ${linesFolder}/$i
    RECORDER_LOG=/logs/$i BASH_ENV=/stub.sh PATH=$FOUND HOME=/home/user LC_ALL=C.UTF-8 exec $READER /lines/$i </dev/null >/dev/null 2>&1
  ) 2>/dev/null
done
`;

const libraries = (path: string): string[] => {
  const listed = Bun.spawnSync(["ldd", path]).stdout.toString();
  return [...listed.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] as string);
};

/** A folder that holds nothing but bash; it becomes the root of the file system for the lines. */
export const makeRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), "recorder-"));
  chmodSync(root, 0o755);
  putShell("/bin/bash", shell, root);
  if (hasDash()) putShell("/bin/dash", otherShell, root);
  for (const folder of ["tmp", "dev", "home/user"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "dev/null"), "");
  chmodSync(join(root, "dev/null"), 0o666);
  for (const folder of ["tmp", "home/user"]) chmodSync(join(root, folder), 0o777);
  writeFileSync(join(root, "stub.sh"), stub);
  writeFileSync(join(root, "program.sh"), programScript);
  writeFileSync(join(root, "program"), program);
  chmodSync(join(root, "program"), 0o755);
  writeFileSync(join(root, "driver.sh"), driver);
  for (const name of commands) putProgram(`/found/${name}`, root);
  return root;
};

const putShell = (path: string, to: string, root: string): void => {
  for (const [from, at] of [[path, to] as const, ...libraries(path).map((library) => [library, library] as const)]) {
    mkdirSync(join(root, dirname(at)), { recursive: true });
    copyFileSync(from, join(root, at));
    chmodSync(join(root, at), 0o755);
  }
};

export const hasDash = (): boolean => existsSync("/bin/dash");

/** Root has no limit of processes: as somebody else, lines that start themselves again and again come to an end. */
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
/** All lines that run at a time share them; others share theirs with what they run anyway. */
const processesMax = isRoot ? 200 * availableParallelism() : 4000;

/** True when this machine lets an ordinary user have a root of its own. */
export const hasSandbox = (): boolean =>
  ["unshare", "setpriv"].every((program) => Bun.which(program) !== null) &&
  Bun.spawnSync([...asNobody, "unshare", "-rmnp", "--fork", "true"]).exitCode === 0;

/** What a shell runs for each line, in a root with nothing in it, no network and its own processes. */
export const record = async (lines: readonly string[], root: string, reader: "bash" | "dash" = "bash"): Promise<Recorded[]> => {
  for (const folder of ["lines", "logs", linesFolder]) {
    rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(root, folder));
  }
  chmodSync(join(root, "logs"), 0o777);
  for (const i of lines.keys())
    for (const folder of ["", ...subfolders]) {
      mkdirSync(join(root, folderOf(i), folder));
      chmodSync(join(root, folderOf(i), folder), 0o777);
    }
  lines.forEach((line, i) => writeFileSync(join(root, "lines", String(i)), line));
  for (const path of new Set(lines.flatMap((line) => line.match(programPaths) ?? []))) putProgram(path, root);
  const drivers = Array.from({ length: availableParallelism() }, (_, first, step = availableParallelism()) =>
    Bun.spawn([...asNobody, "unshare", "-rmnp", "--fork", "--kill-child", `--root=${root}`, shell, "/driver.sh"], {
      env: {
        READER: reader === "bash" ? shell : otherShell,
        FOUND: reader === "bash" ? "/nowhere" : "/found",
        FIRST: String(first),
        STEP: String(step),
        COUNT: String(lines.length),
        PROCESSES: String(processesMax),
      },
      timeout: 20_000 + lines.length * 50,
      killSignal: "SIGKILL",
      stdio: ["ignore", "ignore", "ignore"],
    }),
  );
  await Promise.all(drivers.map((driver) => driver.exited));
  const logs = Object.groupBy(readdirSync(join(root, "logs")), (name) => name.replace(/-.*/, ""));
  return lines.map((_, i) => ({
    commands: (logs[i] ?? []).map((name) => readLog(join(root, "logs", name))).filter(({ words }) => words.length > 0),
    written: readdirSync(join(root, folderOf(i)), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  }));
};

/** Programs by their paths, where a system has them. */
const programPaths = /\/(?:usr\/(?:local\/)?)?s?bin\/[\w.+[-]+/g;

const putProgram = (path: string, root: string): void => {
  const at = join(root, path);
  if (existsSync(at)) return;
  mkdirSync(dirname(at), { recursive: true });
  linkSync(join(root, "program"), at);
};

const readLog = (path: string): Command => {
  const [count, cwd, ...words] = readFileSync(path, "utf8").split("\0");
  return { cwd: cwd ?? "", words: words.slice(0, Number(count)) };
};
