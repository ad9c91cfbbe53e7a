import { isObject, type Json, type Principal, type ToolCall } from "../../model/index.ts";

/** Longest hook input that is read, in UTF-16 code units; a longer one is refused. */
export const payloadLengthMax = 8 * 1024 * 1024;
/** Deepest nesting of objects and arrays that is read. */
const payloadDepthMax = 64;

export type PayloadCode =
  | "too-large"
  | "not-json"
  | "not-an-object"
  | "missing-field"
  | "wrong-type"
  | "malformed-text"
  | "too-deep"
  | "unknown-event";

/** What the client told the hook, one shape per event. */
export type Payload =
  | {
      readonly event: "PreToolUse";
      readonly call: ToolCall;
      readonly callId: string;
      readonly mode: string;
    }
  | {
      readonly event: "PostToolUse" | "PostToolUseFailure";
      readonly call: ToolCall;
      readonly callId: string;
      /** What the tool gave back; after a failure the client's text about it. */
      readonly response: unknown;
      readonly durationMs?: number;
    }
  /** All calls of one answer of the model have ended; the model reads what they gave back after this. */
  | { readonly event: "PostToolBatch"; readonly call: ToolCall }
  | { readonly event: "UserPromptSubmit"; readonly prompt: string; readonly call: ToolCall }
  | {
      readonly event: "UserPromptExpansion";
      /** A `Skill` call with the command's name and arguments, so that it is understood in the same way. */
      readonly call: ToolCall;
      readonly source: string;
    }
  | { readonly event: "SessionStart"; readonly source: string; readonly call: ToolCall }
  /** `isContinuing`: the turn goes on because a stop was held before. */
  | { readonly event: "Stop"; readonly isContinuing: boolean; readonly call: ToolCall }
  | {
      readonly event: "ConfigChange";
      readonly source: string;
      readonly path: string;
      readonly call: ToolCall;
    }
  | { readonly event: "other"; readonly name: string };

export type PayloadResult =
  | { readonly ok: true; readonly event: Payload["event"]; readonly payload: Payload }
  | { readonly ok: false; readonly code: PayloadCode; readonly detail: string };

/** What the payload itself does not say: whose session it is and which variables the call runs with. */
export interface Origin {
  readonly human: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly declared: Readonly<Record<string, string>>;
}

class Refusal extends Error {
  readonly code: PayloadCode;
  constructor(code: PayloadCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

const field = (json: Json, name: string): unknown => (Object.hasOwn(json, name) ? json[name] : undefined);

const textField = (json: Json, name: string): string => {
  const value = field(json, name);
  if (value === undefined) throw new Refusal("missing-field", `field \`${name}\` is missing`);
  if (typeof value !== "string") throw new Refusal("wrong-type", `field \`${name}\` is not a text`);
  return value;
};

const nameField = (json: Json, name: string): string => {
  const value = textField(json, name);
  if (value === "") throw new Refusal("missing-field", `field \`${name}\` is empty`);
  return value;
};

const optionalText = (json: Json, name: string): string => (field(json, name) === undefined ? "" : textField(json, name));

const folderField = (json: Json, name: string): string => {
  const value = nameField(json, name);
  if (!value.startsWith("/")) throw new Refusal("wrong-type", `field \`${name}\` is not an absolute path`);
  return value;
};

const objectField = (json: Json, name: string): Json => {
  const value = field(json, name);
  if (value === undefined) throw new Refusal("missing-field", `field \`${name}\` is missing`);
  if (!isObject(value)) throw new Refusal("wrong-type", `field \`${name}\` is not an object`);
  return value;
};

/** NUL and lone surrogates have no honest spelling in a command line, in a file name or in the record. */
const checkTexts = (value: unknown, depth: number): void => {
  if (depth > payloadDepthMax) throw new Refusal("too-deep", `nested more than ${payloadDepthMax} levels`);
  if (typeof value === "string") checkText(value);
  else if (Array.isArray(value)) for (const member of value) checkTexts(member, depth + 1);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      checkText(name);
      checkTexts(member, depth + 1);
    }
  }
};

const checkText = (text: string): void => {
  if (text.includes("\0")) throw new Refusal("malformed-text", "a text contains NUL");
  if (!text.isWellFormed()) throw new Refusal("malformed-text", "a text is not well-formed Unicode");
};

/** The client's other events (2.1.330): nothing is decided on them. */
const otherEvents = new Set([
  "Notification",
  "SessionEnd",
  "StopFailure",
  "SubagentStart",
  "SubagentStop",
  "PreCompact",
  "PostCompact",
  "PreModelSwitch",
  "PostModelSwitch",
  "PermissionRequest",
  "PermissionDenied",
  "Setup",
  "TeammateIdle",
  "TaskCreated",
  "TaskCompleted",
  "Elicitation",
  "ElicitationResult",
  "WorktreeCreate",
  "WorktreeRemove",
  "InstructionsLoaded",
  "CwdChanged",
  "FileChanged",
  "DirectoryAdded",
  "MessageDisplay",
]);

/** Claude Code runs these through a shell; everything else keeps the client's own name. */
const shellTools = new Set(["Bash", "Monitor"]);

const toCall = (json: Json, tool: string, input: Json, origin: Origin): ToolCall => {
  const isShell = shellTools.has(tool) && typeof field(input, "command") === "string";
  const agent = optionalText(json, "agent_type") || (optionalText(json, "agent_id") === "" ? "" : "subagent");
  const principal: Principal = {
    client: "claude-code",
    session: nameField(json, "session_id"),
    agent,
    human: origin.human,
  };
  const id = optionalText(json, "tool_use_id");
  return {
    ...(id !== "" && { id }),
    tool: isShell ? "shell" : tool,
    input,
    cwd: folderField(json, "cwd"),
    principal,
    variables: origin.variables,
    declared: origin.declared,
  };
};

const readToolEvent = (event: "PreToolUse" | "PostToolUse" | "PostToolUseFailure", json: Json, origin: Origin): Payload => {
  const call = toCall(json, nameField(json, "tool_name"), objectField(json, "tool_input"), origin);
  const callId = optionalText(json, "tool_use_id");
  if (event === "PreToolUse") {
    checkTexts(call.input, 0);
    return { event, call, callId, mode: optionalText(json, "permission_mode") };
  }
  const duration = field(json, "duration_ms");
  return {
    event,
    call,
    callId,
    response: field(json, event === "PostToolUse" ? "tool_response" : "error"),
    ...(typeof duration === "number" && duration >= 0 && { durationMs: Math.round(duration) }),
  };
};

const readEvent = (json: Json, origin: Origin): Payload => {
  const event = nameField(json, "hook_event_name");
  const nothing = (): ToolCall => toCall(json, event, {}, origin);
  switch (event) {
    case "PreToolUse":
    case "PostToolUse":
    case "PostToolUseFailure":
      return readToolEvent(event, json, origin);
    case "PostToolBatch":
      return { event, call: nothing() };
    case "UserPromptSubmit":
      return { event, prompt: textField(json, "prompt"), call: nothing() };
    case "UserPromptExpansion": {
      const input = {
        skill: nameField(json, "command_name"),
        args: optionalText(json, "command_args"),
      };
      checkTexts(input, 0);
      return {
        event,
        call: toCall(json, "Skill", input, origin),
        source: optionalText(json, "command_source"),
      };
    }
    case "SessionStart":
      return { event, source: optionalText(json, "source"), call: nothing() };
    case "Stop":
      // Anything but a plain `false` counts as held before: a stop that is held for ever is worse than one let go.
      return { event, isContinuing: field(json, "stop_hook_active") !== false, call: nothing() };
    case "ConfigChange":
      return {
        event,
        source: nameField(json, "source"),
        path: optionalText(json, "file_path"),
        call: nothing(),
      };
    default:
      if (otherEvents.has(event)) return { event: "other", name: event };
      throw new Refusal("unknown-event", `event \`${event.slice(0, 40)}\` is not known`);
  }
};

const parse = (input: string): Json => {
  if (input.length > payloadLengthMax) throw new Refusal("too-large", `more than ${payloadLengthMax} characters`);
  let value: unknown;
  try {
    value = JSON.parse(input);
  } catch {
    throw new Refusal("not-json", "the hook input is not JSON");
  }
  if (!isObject(value)) throw new Refusal("not-an-object", "the hook input is not a JSON object");
  return value;
};

/** Reads what Claude Code writes to a hook's standard input; anything unexpected is a refusal, never a guess. */
export const readPayload = (input: string, origin: Origin): PayloadResult => {
  try {
    const payload = readEvent(parse(input), origin);
    return { ok: true, event: payload.event, payload };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
};
