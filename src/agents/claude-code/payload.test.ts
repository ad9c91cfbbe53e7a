import { describe, expect, test } from "bun:test";
import { hookInput } from "./fixtures.ts";
import { payloadLengthMax, readPayload } from "./payload.ts";

const origin = { human: "ann", variables: { A: "1" }, declared: { B: "2" } };
const codeOf = (input: string): string => {
  const read = readPayload(input, origin);
  return read.ok ? `ok ${read.event}` : read.code;
};

const nested = (depth: number): unknown => (depth === 0 ? "x" : [nested(depth - 1)]);

const refused: readonly (readonly [string, string, string])[] = [
  ["nothing", "", "not-json"],
  ["truncated", hookInput().slice(0, -2), "not-json"],
  ["two objects", hookInput() + hookInput(), "not-json"],
  ["a byte order mark", `\uFEFF${hookInput()}`, "not-json"],
  ["a raw NUL", hookInput().replace("ls", "l\0s"), "not-json"],
  ["an array", `[${hookInput()}]`, "not-an-object"],
  ["null", "null", "not-an-object"],
  ["a text", '"deny"', "not-an-object"],
  ["more than the limit", hookInput({ tool_input: { command: "x".repeat(payloadLengthMax) } }), "too-large"],
  ["no event", hookInput({ hook_event_name: undefined }), "missing-field"],
  ["an empty event", hookInput({ hook_event_name: "" }), "missing-field"],
  ["an event that is a number", hookInput({ hook_event_name: 1 }), "wrong-type"],
  ["an event in another case", hookInput({ hook_event_name: "preToolUse" }), "unknown-event"],
  ["an event named like a member of every object", hookInput({ hook_event_name: "constructor" }), "unknown-event"],
  ["no session", hookInput({ session_id: undefined }), "missing-field"],
  ["no tool", hookInput({ tool_name: undefined }), "missing-field"],
  ["a tool that is an array", hookInput({ tool_name: ["Bash"] }), "wrong-type"],
  ["no input", hookInput({ tool_input: undefined }), "missing-field"],
  ["an input that is an array", hookInput({ tool_input: [] }), "wrong-type"],
  ["an input that is null", hookInput({ tool_input: null }), "wrong-type"],
  ["an input that is a text", hookInput({ tool_input: "ls" }), "wrong-type"],
  ["no working folder", hookInput({ cwd: undefined }), "missing-field"],
  ["a relative working folder", hookInput({ cwd: "repo" }), "wrong-type"],
  ["an escaped NUL", hookInput({ tool_input: { command: "ls\0rm" } }), "malformed-text"],
  ["a lone surrogate", hookInput({ tool_input: { command: "ls \ud800" } }), "malformed-text"],
  ["a NUL in a name", hookInput({ tool_input: { "a\0": 1 } }), "malformed-text"],
  ["deep nesting", hookInput({ tool_input: { a: nested(100) } }), "too-deep"],
  ["an agent id that is a number", hookInput({ agent_id: 1 }), "wrong-type"],
  ["a configuration change without a source", hookInput({ hook_event_name: "ConfigChange" }), "missing-field"],
  ["an expansion without a name", hookInput({ hook_event_name: "UserPromptExpansion" }), "missing-field"],
];

describe("a hook input is refused when it is", () => {
  for (const [name, input, code] of refused) test(name, () => expect(codeOf(input)).toBe(code));
});

describe("a hook input is read", () => {
  test("as a shell call when a shell runs it", () => {
    const read = readPayload(hookInput(), origin);
    expect(read).toEqual({
      ok: true,
      event: "PreToolUse",
      payload: {
        event: "PreToolUse",
        callId: "toolu_1",
        mode: "default",
        call: {
          id: "toolu_1",
          tool: "shell",
          input: { command: "ls" },
          cwd: "/repo",
          principal: { client: "claude-code", session: "s-1", agent: "", human: "ann" },
          variables: { A: "1" },
          declared: { B: "2" },
        },
      },
    });
  });

  const toolOf = (more: Record<string, unknown>): string => {
    const read = readPayload(hookInput(more), origin);
    return read.ok && read.payload.event === "PreToolUse" ? `${read.payload.call.tool} by ${read.payload.call.principal.agent}` : "?";
  };
  test("Monitor with a command is a shell call", () => expect(toolOf({ tool_name: "Monitor" })).toBe("shell by "));
  test("Monitor of a socket keeps its name", () =>
    expect(toolOf({ tool_name: "Monitor", tool_input: { ws: { url: "wss://x" } } })).toBe("Monitor by "));
  test("other tools keep their names", () => expect(toolOf({ tool_name: "mcp__a__b" })).toBe("mcp__a__b by "));
  test("an agent's type is its name", () => expect(toolOf({ agent_id: "1", agent_type: "tester" })).toBe("shell by tester"));
  test("an agent without a type is still an agent", () => expect(toolOf({ agent_id: "1" })).toBe("shell by subagent"));

  test("an expanded command is a Skill call", () => {
    const read = readPayload(hookInput({ hook_event_name: "UserPromptExpansion", command_name: "x", command_args: "a b" }), origin);
    expect(read.ok && read.payload.event === "UserPromptExpansion" && read.payload.call).toMatchObject({
      tool: "Skill",
      input: { skill: "x", args: "a b" },
    });
  });
  for (const event of ["SubagentStop", "Notification", "SubagentStart", "PermissionRequest"]) {
    test(`${event} as an event without a decision`, () => expect(codeOf(hookInput({ hook_event_name: event }))).toBe("ok other"));
  }
});
