import { describe, expect, test } from "bun:test";
import { callOf, machine } from "./fixtures.ts";
import { knownTools, understand } from "./tools.ts";

const links = {
  "/repo/innocent.txt": "/home/ann/.claude/settings.json",
  "/repo/linked": "/opt/tagout",
};
const texts = { "/repo/innocent.txt": "", "/repo/linked/x": "" };

/** `action kind:name` of every effect, `? reason` of every doubt, `$ source` of shell. */
const meaning = (tool: string, input: Record<string, unknown>, variables: Record<string, string> = {}): string[] => {
  const understood = understand(callOf(tool, input), { ...machine(texts, links), variables });
  const { effects, doubts } = understood.kind === "shell" ? understood.also : understood.findings;
  return [
    ...(understood.kind === "shell" ? [`$ ${understood.command}`] : []),
    ...effects.map(({ action, resource }) => `${action} ${resource.kind}:${resource.name}`),
    ...doubts.map(({ reason }) => `? ${reason}`),
  ];
};

const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ["shell", { command: "kubectl get pods" }, "$ kubectl get pods"],
  ["Bash", { command: "ls" }, "$ ls"],
  ["Bash", {}, "? unknown-tool"],
  ["Monitor", { command: "tail -f /var/log/x" }, "$ tail -f /var/log/x"],
  ["Monitor", { ws: { url: "wss://feed.example/x" } }, "connect remote:feed.example"],
  ["Monitor", { ws: { url: "ftp://x" } }, "? unknown-tool"],
  ["Read", { file_path: "/var/log/app.log" }, "read file:/var/log/app.log"],
  ["Read", { file_path: "a/../b.txt" }, "read file:/repo/b.txt"],
  ["Read", { file_path: "/repo/.env" }, "disclose secret:/repo/.env"],
  ["Read", { file_path: "~/.ssh/id_ed25519" }, "disclose secret:/home/ann/.ssh/id_ed25519"],
  ["Read", { file_path: 1 }, "? unknown-tool"],
  ["Grep", { pattern: "x" }, "read file:/repo"],
  ["Grep", { pattern: "x", path: "/repo/.env" }, "disclose secret:/repo/.env"],
  ["Grep", { pattern: "x", path: "/home/ann/.ssh" }, "disclose secret:/home/ann/.ssh"],
  ["Glob", { pattern: "**/*.ts" }, "read file:/repo"],
  ["LS", { path: "/srv" }, "read file:/srv"],
  ["Write", { file_path: "/repo/src/a.ts" }, "write work-tree:/repo/src/a.ts"],
  ["Write", { file_path: "/main/src/a.ts" }, "write file:/main/src/a.ts"],
  ["Write", { file_path: "/srv/app/a.ts" }, "write file:/srv/app/a.ts"],
  ["Write", { file_path: "/repo/../main/a.ts" }, "write file:/main/a.ts"],
  ["Write", { file_path: "/repo/artifacts/incident.md" }, "write document:/repo/artifacts/incident.md"],
  ["Write", { file_path: "/tmp/scratch/x" }, "write scratch:/tmp/scratch/x"],
  ["Write", { file_path: "/repo/.git/hooks/pre-commit" }, "write git-configuration:/repo/.git/hooks/pre-commit"],
  ["Write", { file_path: "/repo/sub/.git" }, "write git-configuration:/repo/sub/.git"],
  ["Write", { file_path: "/repo/sub/.GIT/config" }, "write git-configuration:/repo/sub/.GIT/config"],
  ["Write", { file_path: "/repo/.env" }, "write file:/repo/.env"],
  ["Write", { file_path: "/repo/CLAUDE.md" }, "write file:/repo/CLAUDE.md"],
  ["Write", { file_path: ".claude/settings.json" }, "write client:/repo/.claude/settings.json"],
  ["Write", { file_path: ".claude/settings.local.json" }, "write client:/repo/.claude/settings.local.json"],
  ["Write", { file_path: "x/../.claude//settings.json" }, "write client:/repo/.claude/settings.json"],
  ["Write", { file_path: "~/.claude/settings.json" }, "write client:/home/ann/.claude/settings.json"],
  ["Write", { file_path: "/etc/claude-code/managed-settings.json" }, "write client:/etc/claude-code/managed-settings.json"],
  ["Write", { file_path: "/conf/settings.json" }, "write client:/conf/settings.json"],
  ["Write", { file_path: "/repo/innocent.txt" }, "write client:/repo/innocent.txt"],
  ["Write", { file_path: "/repo/linked/new" }, "write guard:/repo/linked/new"],
  ["Write", { file_path: "/opt/tagout/tagout" }, "write guard:/opt/tagout/tagout"],
  ["Write", { file_path: ".claude/skills/x/SKILL.md" }, "write file:/repo/.claude/skills/x/SKILL.md"],
  ["Write", {}, "? unknown-tool"],
  ["Edit", { file_path: "/repo/a" }, "write work-tree:/repo/a"],
  ["MultiEdit", { file_path: "/repo/a" }, "write work-tree:/repo/a"],
  ["NotebookEdit", { notebook_path: "/srv/a.ipynb" }, "write file:/srv/a.ipynb"],
  ["WebFetch", { url: "https://example.org/doc" }, "read remote:example.org"],
  ["WebFetch", { url: "https://example.org/?q=1" }, "connect remote:example.org"],
  ["WebFetch", { url: "https://u:p@example.org/" }, "connect remote:example.org"],
  ["WebFetch", { url: "http://169.254.169.254/latest/meta-data/" }, "disclose secret:http://169.254.169.254/latest/meta-data/"],
  ["WebFetch", { url: "http://0xa9fea9fe/latest" }, "disclose secret:http://0xa9fea9fe/latest"],
  ["WebFetch", { url: "file:///etc/shadow" }, "? unknown-tool"],
  ["WebFetch", { url: "nonsense" }, "? unknown-tool"],
  ["WebSearch", { query: "x" }, "connect remote:web search"],
  ["Agent", { prompt: "x" }, "read agent:general-purpose"],
  ["Task", { prompt: "x", subagent_type: "tester" }, "read agent:tester"],
  ["Agent", { prompt: "x", isolation: "remote" }, "? unknown-tool"],
  ["CronCreate", { cron: "* * * * *", prompt: "x" }, "write schedule:* * * * *"],
  ["ScheduleWakeup", { delaySeconds: 1, prompt: "x", reason: "wait" }, "write schedule:wait"],
  ["ScheduleWakeup", { stop: true }, "read session:ScheduleWakeup"],
  ["ScheduleWakeup", { stop: true, prompt: "x", reason: "r" }, "write schedule:r"],
  ["SendMessage", { to: "other", message: "x" }, "write agent:other"],
  ["Workflow", { script: "x" }, "execute code:Workflow"],
  ["EnterWorktree", { name: "w" }, "write work-tree:w"],
  ["ExitWorktree", { action: "keep" }, "read session:ExitWorktree"],
  ["ExitWorktree", { action: "remove" }, "delete work-tree:remove"],
  ["TodoWrite", { todos: [] }, "read session:TodoWrite"],
  ["TaskStop", { task_id: "1" }, "read session:TaskStop"],
  ["mcp__github__get_issue", {}, "? unknown-tool"],
  ["mcp__db__query", { sql: "select 1" }, "? unknown-tool"],
  ["PowerShell", { command: "ls" }, "? unknown-tool"],
  ["SomethingNew", {}, "? unknown-tool"],
  ["constructor", {}, "? unknown-tool"],
  ["bash", { command: "ls" }, "? unknown-tool"],
];

describe("a tool call means", () => {
  for (const [tool, input, expected] of cases) {
    test(`${tool} ${JSON.stringify(input)}`, () => expect(meaning(tool, input, { CLAUDE_CONFIG_DIR: "/conf" })).toEqual([expected]));
  }
});

test("a shell call also runs what the client's own variables name", () => {
  expect(meaning("shell", { command: "ls" }, { BASH_ENV: "/tmp/e", CLAUDE_CODE_SHELL_PREFIX: "" })).toEqual([
    "$ ls",
    "execute code:BASH_ENV=/tmp/e",
  ]);
});

/** What Claude Code 2.1.330 lists in the first message of a headless session (`tools`). */
const offered = [
  "Task",
  "Bash",
  "CronCreate",
  "CronDelete",
  "CronList",
  "Edit",
  "EnterWorktree",
  "ExitWorktree",
  "ListAgents",
  "Monitor",
  "NotebookEdit",
  "Read",
  "ReportFindings",
  "ScheduleWakeup",
  "SendMessage",
  "Skill",
  "TaskStop",
  "ToolSearch",
  "WebFetch",
  "WebSearch",
  "Workflow",
  "Write",
];
test("every tool the pinned client offers is known", () => {
  expect(offered.filter((name) => !knownTools.includes(name))).toEqual([]);
});
