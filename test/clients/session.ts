import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInGroup, type ClientRun } from "./client.ts";
import { startFakeModel, type OfferedTool, type ToolResult, type ToolUse, type Turn } from "./fake-model.ts";
import type { Workspace } from "./workspace.ts";

export interface SessionOptions {
  readonly client: string;
  readonly workspace: Workspace;
  readonly turns: readonly Turn[];
  readonly subagent?: readonly Turn[];
  readonly mode?: string;
  readonly prompt?: string;
  readonly argv?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** Shell source run before the client, in a mount namespace of its own. */
  readonly prepare?: string;
}

export interface SessionResult {
  readonly results: readonly ToolResult[];
  readonly offered: ReadonlyMap<string, OfferedTool>;
  /** Names of all tools of the session, those included that are loaded only when asked for. */
  readonly toolNames: readonly string[];
  readonly skillNames: readonly string[];
  readonly served: number;
  /** Everything the model last got to read. */
  readonly lastRequest: string;
  /** Everything that any model got to read. */
  readonly everything: string;
  readonly run: ClientRun;
}

/** One shell call. */
export const bash = (command: string): ToolUse => ({ name: "Bash", input: { command, description: "scripted" } });
/** Turns with one call each. */
export const inTurns = (...tools: readonly ToolUse[]): readonly Turn[] => tools.map((tool) => ({ tools: [tool] }));

/** Variables of the client: its own home, and the scripted model. */
export const variablesOf = (
  { workspace, variables = {} }: Pick<SessionOptions, "workspace" | "variables">,
  origin: string,
): Record<string, string> => ({
  HOME: workspace.home,
  PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
  LANG: "C.UTF-8",
  ANTHROPIC_BASE_URL: origin,
  ANTHROPIC_API_KEY: "dummy",
  CLAUDE_CONFIG_DIR: join(workspace.home, ".claude"),
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
  DISABLE_AUTOUPDATER: "1",
  DISABLE_TELEMETRY: "1",
  DISABLE_ERROR_REPORTING: "1",
  CLAUDE_CODE_MAX_RETRIES: "1",
  MCP_CONNECTION_NONBLOCKING: "0",
  // The client refuses bypassPermissions to root unless it is told that the machine is throw-away.
  IS_SANDBOX: "1",
  ...variables,
});

const commandOf = ({ client, workspace, mode = "bypassPermissions", prompt = "Do it.", argv = [], prepare }: SessionOptions): string[] => {
  const command = [client, "-p", prompt, "--output-format", "stream-json", "--verbose", "--permission-mode", mode, ...argv];
  const steps: string[] = [];
  if (existsSync(workspace.etc)) {
    const work = join(workspace.root, "etc-work");
    mkdirSync(work, { recursive: true });
    steps.push(`mount -t overlay overlay -o lowerdir=/etc,upperdir=${workspace.etc},workdir=${work} /etc`);
  }
  if (prepare !== undefined) steps.push(prepare);
  if (steps.length === 0) return command;
  return ["/usr/bin/unshare", "-m", "/bin/sh", "-c", `set -e\n${steps.join("\n")}\nexec "$@"`, "sh", ...command];
};

const firstMessageOf = (stdout: string): { readonly tools: readonly string[]; readonly skills: readonly string[] } => {
  const line = stdout.split("\n").find((text) => text.includes('"subtype":"init"'));
  const { tools = [], skills = [] } = JSON.parse(line ?? "{}") as {
    readonly tools?: readonly string[];
    readonly skills?: readonly string[];
  };
  return { tools, skills };
};

/** Plays turns to the real client and reports what the client said about each call. */
export const playSession = async (options: SessionOptions): Promise<SessionResult> => {
  const model = startFakeModel({ turns: options.turns, subagent: options.subagent ?? [] });
  try {
    const run = await runInGroup({
      argv: commandOf(options),
      cwd: options.workspace.project,
      env: variablesOf(options, model.origin),
      timeoutMs: 90_000,
    });
    const first = firstMessageOf(run.stdout);
    return {
      results: model.results(),
      offered: model.offered(),
      toolNames: first.tools,
      skillNames: first.skills,
      served: model.served(),
      lastRequest: model.lastRequest(),
      everything: model.everything(),
      run,
    };
  } finally {
    await model.stop();
  }
};
