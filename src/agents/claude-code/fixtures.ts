import type { Surroundings } from "../../catalog/index.ts";
import type { Decision, Files, Outcome, ToolCall } from "../../model/index.ts";

/** Files in memory for tests; a text of `null` is a file that cannot be read, a path ending in `/` is a folder. */
export const memoryFiles = (texts: Readonly<Record<string, string | null>>, links: Readonly<Record<string, string>> = {}): Files => {
  const names = Object.keys(texts);
  const isFolder = (path: string): boolean => names.some((name) => name.startsWith(`${path}/`));
  return {
    read: (path) => {
      if (!Object.hasOwn(texts, path)) return { ok: false, why: isFolder(path) ? "unreadable" : "missing" };
      const text = texts[path] ?? null;
      return text === null ? { ok: false, why: "unreadable" } : { ok: true, text };
    },
    kind: (path) => (Object.hasOwn(texts, path) ? "file" : isFolder(path) ? "folder" : "none"),
    real: (path) => links[path] ?? path,
    list: (path) => [
      ...new Set(names.filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1).split("/")[0] ?? "")),
    ],
    isWritable: () => true,
  };
};

/** A machine with a person `ann`, a project on an unprotected branch and a guard. */
export const machine = (
  texts: Readonly<Record<string, string | null>> = {},
  links: Readonly<Record<string, string>> = {},
): Surroundings => ({
  files: memoryFiles(
    {
      "/repo/.git/HEAD": "ref: refs/heads/topic\n",
      "/main/.git/HEAD": "ref: refs/heads/main\n",
      ...texts,
    },
    links,
  ),
  home: "/home/ann",
  cwd: "/repo",
  user: "ann",
  variables: {},
  artifactFolders: ["/repo/artifacts"],
  scratchFolders: ["/tmp/scratch"],
  guardPaths: ["/home/ann/.local/state/tagout", "/opt/tagout"],
  isProtectedBranch: (name) => name === "main",
});

/** A call of the main agent in `/repo`. */
export const callOf = (tool: string, input: Record<string, unknown>, more: Partial<ToolCall> = {}): ToolCall => ({
  tool,
  input,
  cwd: "/repo",
  principal: { client: "claude-code", session: "s-1", agent: "", human: "ann" },
  variables: {},
  declared: {},
  ...more,
});

/** What the client writes for a tool call. */
export const hookInput = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    session_id: "s-1",
    transcript_path: "/t",
    cwd: "/repo",
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command: "ls" },
    tool_use_id: "toolu_1",
    ...more,
  });

/** A decision about production with this outcome. */
export const decisionOf = (outcome: Outcome, more: Partial<Decision> = {}): Decision => ({
  outcome,
  environment: {
    name: "production",
    reason: "nothing says otherwise",
    evidence: [],
    conflicts: [],
  },
  effects: [],
  doubts: [],
  rules: ["some-rule"],
  reason: "it changes a service",
  obligations: ["record"],
  ...more,
});
