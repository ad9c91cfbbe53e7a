import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { applyInstall, planInstall, type Scope } from "../../src/agents/claude-code/install.ts";

/** A throw-away home and project; nothing of the person's own is seen by the client. */
export interface Workspace {
  readonly root: string;
  readonly home: string;
  readonly project: string;
  /** Overlay for /etc, seen by this client only. */
  readonly etc: string;
  readonly state: string;
  /** A file outside the project that only an executed call creates. */
  readonly marker: string;
  readonly toolLog: string;
  write(path: string, text: string, mode?: number): void;
  hasRun(): boolean;
  remove(): void;
}

const git = (project: string, ...words: string[]): void => {
  const result = Bun.spawnSync(["git", "-C", project, "-c", "user.name=t", "-c", "user.email=t@example.org", ...words]);
  if (!result.success) throw new Error(`git ${words.join(" ")}: ${result.stderr.toString()}`);
};

/** Creates a project that is a git work tree on an unprotected branch, with one file to read. */
export const createWorkspace = (): Workspace => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "tagout-client-")));
  const [home, project, etc] = [join(root, "home"), join(root, "project"), join(root, "etc")];
  for (const folder of [home, project, join(root, "outside")]) mkdirSync(folder, { recursive: true });
  const write = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
  };
  write(join(project, "notes.txt"), "content-of-notes\n");
  git(project, "init", "--quiet", "--initial-branch=topic");
  git(project, "add", ".");
  git(project, "commit", "--quiet", "--message=start");
  const marker = join(root, "outside/ran");
  const toolLog = join(root, "tools.log");
  return {
    root,
    home,
    project,
    etc,
    state: join(home, ".local/state"),
    marker,
    toolLog,
    write,
    hasRun: () => existsSync(marker) || (existsSync(toolLog) && readFileSync(toolLog, "utf8") !== ""),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
};

/** Registers a guard in the workspace as `tagout init` would. */
export const installGuard = (workspace: Workspace, scope: Scope, executable: string, managedHooksOnly = false): void => {
  const paths = { home: workspace.home, project: workspace.project, managedFolder: join(workspace.etc, "claude-code") };
  const plan = planInstall({ scope, paths, executable, managedHooksOnly });
  if (!plan.ok) throw new Error(plan.detail);
  const applied = applyInstall(plan.changes, 0);
  if (!applied.ok) throw new Error(applied.detail);
};
