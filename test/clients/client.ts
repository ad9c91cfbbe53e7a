import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The client these tests are pinned to. */
export const clientPackage = "@anthropic-ai/claude-code";
export const clientVersion = "2.1.330";

const root = join(import.meta.dir, "../..");
const folder = join(root, ".clients/claude-code");

const installTimeoutMs = 180_000;

/** Path of the pinned client's program; installs it when it is not there (175 MB to load, 364 MB on disk). */
export const installClient = async (): Promise<string> => {
  const program = join(folder, "node_modules/.bin/claude");
  if (existsSync(program) && (await versionOf(program)) === clientVersion) return program;
  mkdirSync(folder, { recursive: true });
  const words = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--prefer-offline"];
  const argv = ["npm", ...words, `${clientPackage}@${clientVersion}`];
  const npm = await runInGroup({ argv, cwd: folder, env: { ...process.env } as Record<string, string>, timeoutMs: installTimeoutMs });
  if (npm.exitCode !== 0) throw new Error(`npm could not install the client${npm.isTimedOut ? " in time" : ""}:\n${npm.stderr}`);
  const version = await versionOf(program);
  if (version !== clientVersion) throw new Error(`the client says it is version \`${version}\``);
  return program;
};

const versionOf = async (program: string): Promise<string> => {
  const child = Bun.spawn([program, "--version"], { stdout: "pipe", stderr: "ignore" });
  return (await new Response(child.stdout).text()).split(" ")[0] ?? "";
};

export interface ClientRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly isTimedOut: boolean;
}

export interface RunOptions {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Ends a process group that this module started. */
const endGroup = (pid: number, signal: "SIGTERM" | "SIGKILL"): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has already ended.
  }
};

/** Runs a program as the leader of its own process group, and ends exactly that group when it is over. */
export const runInGroup = async ({ argv, cwd, env, timeoutMs }: RunOptions): Promise<ClientRun> => {
  const child = Bun.spawn(["/usr/bin/setsid", ...argv], { cwd, env, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    endGroup(child.pid, "SIGTERM");
    setTimeout(() => endGroup(child.pid, "SIGKILL"), 2000);
  }, timeoutMs);
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  const exitCode = await child.exited;
  clearTimeout(timer);
  endGroup(child.pid, "SIGKILL");
  return { exitCode, stdout, stderr, isTimedOut };
};

/** Folder of this repository. */
export const repository = dirname(join(root, "package.json"));
