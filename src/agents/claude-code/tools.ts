import type { Surroundings } from "../../catalog/index.ts";
import { type Action, type Doubt, type Effect, type Findings, type Resource, type Target, type ToolCall } from "../../model/index.ts";
import { judgeFile } from "./files.ts";
import { inspectAgent, inspectSkill } from "./skills.ts";

/** What a call means, before any environment is known: shell source to be read as such, or findings. */
export type Understanding =
  | {
      readonly kind: "shell";
      readonly command: string;
      /** What the call does besides running the source. */ readonly also: Findings;
    }
  | { readonly kind: "findings"; readonly findings: Findings };

/** What one tool does with its input. */
type Meaning = (call: ToolCall, surroundings: Surroundings) => Understanding;

const text = (call: ToolCall, name: string): string => {
  const value = Object.hasOwn(call.input, name) ? call.input[name] : undefined;
  return typeof value === "string" ? value : "";
};

const effect = (call: ToolCall, action: Action, resource: Resource, target?: Target): Effect => ({
  action,
  resource,
  certainty: "known",
  via: [call.tool],
  source: call.tool,
  ...(target === undefined ? {} : { target }),
});

const found = (...effects: Effect[]): Understanding => ({
  kind: "findings",
  findings: { effects, doubts: [] },
});

const doubtful = (call: ToolCall, detail: string): Understanding => {
  const doubt: Doubt = { reason: "unknown-tool", detail, via: [], source: call.tool };
  return { kind: "findings", findings: { effects: [], doubts: [doubt] } };
};

const fileEffect = (call: ToolCall, surroundings: Surroundings, wanted: "read" | "write", given: string): Effect => {
  const { action, kind, name } = judgeFile(wanted, given, surroundings);
  return effect(call, action, { kind, name });
};

const onFile =
  (action: "read" | "write", ...names: string[]): Meaning =>
  (call, surroundings) => {
    const given = names.map((name) => text(call, name)).find((value) => value !== "");
    return given === undefined ? doubtful(call, `${call.tool} without a path`) : found(fileEffect(call, surroundings, action, given));
  };

/** Search tools fall back to the working folder; a pattern may itself be a path. */
const search: Meaning = (call, surroundings) => {
  const pattern = call.tool === "Glob" ? text(call, "pattern") : "";
  const paths = [
    text(call, "path") || call.cwd,
    text(call, "glob").includes("/") ? text(call, "glob") : "",
    /^[/~]|\.\./.test(pattern) ? pattern : "",
  ];
  return found(...paths.filter((path) => path !== "").map((path) => fileEffect(call, surroundings, "read", path)));
};

/** Variables of the client that make its shell run something else before or around every command (bash(1), INVOCATION). */
const shellVariables = ["BASH_ENV", "CLAUDE_CODE_SHELL_PREFIX"] as const;

const shell: Meaning = (call, { variables }) => {
  const command = text(call, "command");
  if (command === "") return doubtful(call, `${call.tool} without a command`);
  const effects = shellVariables
    .filter((name) => (variables[name] ?? "") !== "")
    .map((name) => effect(call, "execute", { kind: "code", name: `${name}=${variables[name]}` }));
  return { kind: "shell", command, also: { effects, doubts: [] } };
};

const socketUrl = (call: ToolCall): string => {
  const socket = call.input["ws"];
  if (typeof socket !== "object" || socket === null || !Object.hasOwn(socket, "url")) return "";
  const { url } = socket as { readonly url: unknown };
  return typeof url === "string" ? url : "";
};

const monitor: Meaning = (call, surroundings) => {
  const url = socketUrl(call);
  if (url === "") return shell(call, surroundings);
  return onUrl(call, url, ["ws:", "wss:"]);
};

/** A page is read; a query or credentials in the address also carry something out. */
const onUrl = (call: ToolCall, given: string, schemes: readonly string[]): Understanding => {
  const url = URL.parse(given);
  if (url === null || !schemes.includes(url.protocol)) return doubtful(call, `address \`${given}\``);
  const target: Target = { family: "url", values: { url: given } };
  const resource: Resource = { kind: "remote", name: url.host };
  // The metadata services of clouds hand out credentials to whoever asks.
  if (/^(?:169\.254\.|\[?fd00:ec2|metadata\.google|100\.100\.100\.200)/i.test(url.hostname)) {
    return found(effect(call, "disclose", { kind: "secret", name: given }, target));
  }
  const carries = url.search !== "" || url.username !== "" || url.protocol.startsWith("ws");
  return found(effect(call, carries ? "connect" : "read", resource, target));
};

const webFetch: Meaning = (call) => onUrl(call, text(call, "url"), ["http:", "https:"]);

/** The search runs at the model's provider: the query goes where the conversation goes anyway. */
const webSearch: Meaning = (call) => found(effect(call, "connect", { kind: "remote", name: "web search" }));

const on =
  (action: Action, kind: Resource["kind"], ...names: string[]): Meaning =>
  (call) => {
    const name = names.map((field) => text(call, field)).find((value) => value !== "") ?? call.tool;
    return found(effect(call, action, { kind, name }));
  };

/** Talks to the person or to the client's own bookkeeping. */
const harmless: Meaning = (call) => found(effect(call, "read", { kind: "session", name: call.tool }));

/** Known by name, meaning not proven: asks like any unknown tool. */
const unproven: Meaning = (call) => doubtful(call, call.tool);

/** A wake-up carries a prompt the model wrote into a later turn as if a person had typed it. */
const wakeUp: Meaning = (call, surroundings) =>
  text(call, "prompt") === "" && (call.input["stop"] === true || call.input["noop"] === true)
    ? harmless(call, surroundings)
    : on("write", "schedule", "reason")(call, surroundings);

const leaveWorktree: Meaning = (call, surroundings) =>
  text(call, "action") === "keep" ? harmless(call, surroundings) : on("delete", "work-tree", "action")(call, surroundings);

/** A subagent's own calls pass the same hook, so starting one only reads; a remote one is out of reach. */
const startAgent: Meaning = (call, surroundings) => {
  if (text(call, "isolation") === "remote") return doubtful(call, "an agent on another machine");
  const findings = inspectAgent(text(call, "subagent_type"), call, surroundings);
  const start = effect(call, "read", {
    kind: "agent",
    name: text(call, "subagent_type") || "general-purpose",
  });
  return {
    kind: "findings",
    findings: { effects: [start, ...findings.effects], doubts: findings.doubts },
  };
};

const startSkill: Meaning = (call, surroundings) =>
  inspectSkill(text(call, "skill") || text(call, "command"), text(call, "args"), call, surroundings);

/**
 * Every tool Claude Code is known to offer. Names and fields: the tool list the client (2.1.330) sends to its model and
 * its public tools reference (https://code.claude.com/docs/en/tools-reference).
 */
const meanings: Readonly<Record<string, Meaning>> = {
  // `shell` is what Bash and Monitor are called once their input was read.
  shell,
  Bash: shell,
  Monitor: monitor,
  Read: onFile("read", "file_path"),
  NotebookRead: onFile("read", "notebook_path"),
  Grep: search,
  Glob: search,
  LS: search,
  LSP: onFile("read", "filePath", "file_path"),
  Write: onFile("write", "file_path"),
  Edit: onFile("write", "file_path"),
  MultiEdit: onFile("write", "file_path"),
  NotebookEdit: onFile("write", "notebook_path"),
  WebFetch: webFetch,
  WebSearch: webSearch,
  Agent: startAgent,
  Task: startAgent,
  Skill: startSkill,
  SlashCommand: startSkill,
  CronCreate: on("write", "schedule", "cron"),
  CronDelete: harmless,
  CronList: harmless,
  ScheduleWakeup: wakeUp,
  SendMessage: on("write", "agent", "to"),
  Workflow: on("execute", "code", "scriptPath", "name"),
  EnterWorktree: on("write", "work-tree", "name", "path"),
  ExitWorktree: leaveWorktree,
  // They end what this session itself started.
  TaskStop: harmless,
  KillShell: harmless,
  KillBash: harmless,
  TaskOutput: harmless,
  BashOutput: harmless,
  TodoWrite: harmless,
  TaskCreate: harmless,
  TaskGet: harmless,
  TaskList: harmless,
  TaskUpdate: harmless,
  AskUserQuestion: harmless,
  EnterPlanMode: harmless,
  ExitPlanMode: harmless,
  ListAgents: harmless,
  ReportFindings: harmless,
  ToolSearch: harmless,
  StructuredOutput: harmless,
  ListMcpResourcesTool: harmless,
  // Known, and known to reach beyond what this hook can see.
  ReadMcpResourceTool: unproven,
  ReadMcpResourceDirTool: unproven,
  PowerShell: unproven,
  REPL: unproven,
  RemoteTrigger: unproven,
  Config: unproven,
  Artifact: unproven,
  DesignSync: unproven,
  PushNotification: unproven,
  SendUserFile: unproven,
  SendUserMessage: unproven,
  TeamCreate: unproven,
  TeamDelete: unproven,
};

/** Names of the client's tools this version knows. */
export const knownTools: readonly string[] = Object.keys(meanings).filter((name) => name !== "shell");

/** What a call does. A tool that is not known is a doubt, never nothing. */
export const understand = (call: ToolCall, surroundings: Surroundings): Understanding => {
  const meaning = Object.hasOwn(meanings, call.tool) ? meanings[call.tool] : undefined;
  return meaning === undefined ? doubtful(call, call.tool) : meaning(call, surroundings);
};
