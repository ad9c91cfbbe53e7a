import {
  type Action,
  type Doubt,
  type Effect,
  type Files,
  type Findings,
  type Resource,
  type Target,
  type ToolCall,
  nothingFound,
} from "../../model/index.ts";
import { inspectAgent, inspectSkill } from "./skills.ts";

/** What a call means, before any environment is known: shell source to be read as such, or findings. */
export type Understanding =
  | {
      readonly kind: "shell";
      readonly command: string;
      /** What the call does besides running the source. */ readonly also: Findings;
    }
  | { readonly kind: "findings"; readonly findings: Findings };

/** What understanding needs from outside. */
export interface UnderstandPorts {
  readonly files: Files;
  /** The person's home folder, absolute. */
  readonly home: string;
  /** Judges an effect on a file by its path (secret, guard, scratch ...), as redirections of a shell are; default: as it is. */
  readonly judgeFile?: (effect: Effect) => Effect;
}

/** What one tool does with its input. */
type Meaning = (call: ToolCall, ports: UnderstandPorts) => Understanding;

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

const normalise = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
};

/** Path as the client opens it: `~` is the home folder, relative paths start at the working folder. */
const resolvePath = (path: string, call: ToolCall, ports: UnderstandPorts): string => {
  if (path === "~" || path.startsWith("~/")) return normalise(`${ports.home}/${path.slice(1)}`);
  return normalise(path.startsWith("/") ? path : `${call.cwd}/${path}`);
};

const settingsName = /\/(?:settings(?:\.[^/]*)?\.json|managed-settings(?:\.[^/]*)?\.json)$/;

/** Settings that register hooks: whoever writes them can switch the guard off. */
const isClientSettings = (path: string, call: ToolCall, ports: UnderstandPorts): boolean => {
  const folders = [call.variables["CLAUDE_CONFIG_DIR"], `${ports.home}/.claude`].filter(
    (folder) => folder !== undefined && folder !== "",
  );
  return (
    path.startsWith("/etc/claude-code/") ||
    path === "/etc/claude-code" ||
    path === `${ports.home}/.claude.json` ||
    ((path.includes("/.claude/") || folders.some((folder) => path.startsWith(`${folder}/`))) &&
      settingsName.test(path)) ||
    path.endsWith("/.claude")
  );
};

const fileEffect = (
  call: ToolCall,
  ports: UnderstandPorts,
  action: "read" | "write",
  given: string,
): Effect => {
  const path = ports.files.real(resolvePath(given, call, ports));
  const isSettings = action === "write" && isClientSettings(path, call, ports);
  const plain = effect(call, action, { kind: isSettings ? "client" : "file", name: path });
  return isSettings || ports.judgeFile === undefined ? plain : ports.judgeFile(plain);
};

const onFile =
  (action: "read" | "write", ...names: string[]): Meaning =>
  (call, ports) => {
    const given = names.map((name) => text(call, name)).find((value) => value !== "");
    return given === undefined
      ? doubtful(call, `${call.tool} without a path`)
      : found(fileEffect(call, ports, action, given));
  };

/** Search tools fall back to the working folder; a pattern may itself be a path. */
const search: Meaning = (call, ports) => {
  const pattern = call.tool === "Glob" ? text(call, "pattern") : "";
  const paths = [
    text(call, "path") || call.cwd,
    text(call, "glob").includes("/") ? text(call, "glob") : "",
    /^[/~]|\.\./.test(pattern) ? pattern : "",
  ];
  return found(
    ...paths.filter((path) => path !== "").map((path) => fileEffect(call, ports, "read", path)),
  );
};

const shell: Meaning = (call) => {
  const command = text(call, "command");
  return command === ""
    ? doubtful(call, `${call.tool} without a command`)
    : { kind: "shell", command, also: nothingFound };
};

const socketUrl = (call: ToolCall): string => {
  const socket = call.input["ws"];
  if (typeof socket !== "object" || socket === null || !Object.hasOwn(socket, "url")) return "";
  const { url } = socket as { readonly url: unknown };
  return typeof url === "string" ? url : "";
};

const monitor: Meaning = (call, ports) => {
  const url = socketUrl(call);
  if (url === "") return shell(call, ports);
  return onUrl(call, url, ["ws:", "wss:"]);
};

/** A page is read; a query or credentials in the address also carry something out. */
const onUrl = (call: ToolCall, given: string, schemes: readonly string[]): Understanding => {
  const url = URL.parse(given);
  if (url === null || !schemes.includes(url.protocol))
    return doubtful(call, `address \`${given}\``);
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
const webSearch: Meaning = (call) =>
  found(effect(call, "connect", { kind: "remote", name: "web search" }));

const on =
  (action: Action, kind: Resource["kind"], ...names: string[]): Meaning =>
  (call) => {
    const name = names.map((field) => text(call, field)).find((value) => value !== "") ?? call.tool;
    return found(effect(call, action, { kind, name }));
  };

/** Talks to the person or to the client's own bookkeeping. */
const harmless: Meaning = (call) =>
  found(effect(call, "read", { kind: "session", name: call.tool }));

/** Known by name, meaning not proven: asks like any unknown tool. */
const unproven: Meaning = (call) => doubtful(call, call.tool);

/** A wake-up carries a prompt the model wrote into a later turn as if a person had typed it. */
const wakeUp: Meaning = (call, ports) =>
  text(call, "prompt") === "" && (call.input["stop"] === true || call.input["noop"] === true)
    ? harmless(call, ports)
    : on("write", "schedule", "prompt")(call, ports);

const leaveWorktree: Meaning = (call, ports) =>
  text(call, "action") === "keep"
    ? harmless(call, ports)
    : on("delete", "work-tree", "action")(call, ports);

/** A subagent's own calls pass the same hook, so starting one only reads; a remote one is out of reach. */
const startAgent: Meaning = (call, ports) => {
  if (text(call, "isolation") === "remote") return doubtful(call, "an agent on another machine");
  const findings = inspectAgent(text(call, "subagent_type"), call, ports);
  const start = effect(call, "read", {
    kind: "agent",
    name: text(call, "subagent_type") || "general-purpose",
  });
  return {
    kind: "findings",
    findings: { effects: [start, ...findings.effects], doubts: findings.doubts },
  };
};

const startSkill: Meaning = (call, ports) =>
  inspectSkill(text(call, "skill") || text(call, "command"), text(call, "args"), call, ports);

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
export const knownTools: readonly string[] = Object.keys(meanings).filter(
  (name) => name !== "shell",
);

/** What a call does. A tool that is not known is a doubt, never nothing. */
export const understand = (call: ToolCall, ports: UnderstandPorts): Understanding => {
  const meaning = Object.hasOwn(meanings, call.tool) ? meanings[call.tool] : undefined;
  return meaning === undefined ? doubtful(call, call.tool) : meaning(call, ports);
};
