import { describe, expect, test } from "bun:test";
import type { Decision, Effect, EffectVerdict, Outcome } from "../../model/index.ts";
import type { HookDeps } from "./deps.ts";
import { decisionOf, hookInput } from "./fixtures.ts";
import { depsOf, fail, isClosed } from "./hook.fixture.ts";
import { handleHook } from "./hook.ts";
import type { HookReply } from "./reply.ts";

describe("where output must be redacted", () => {
  const filter = "/usr/bin/env -i HOME=/home/ann /opt/tagout/bin/tagout redact --text --command --session s-1";
  const seen: string[] = [];
  const real: Partial<HookDeps> = {
    filter: () => filter,
    mustRedact: () => true,
    mustRedactHere: () => true,
    tainted: { mark: () => void seen.push("marked"), has: () => seen.includes("marked") },
  };
  const readLog: Effect = { action: "read", resource: { kind: "log", name: "x" }, certainty: "known", via: [], source: "x" };
  const verdictOf = (effect: Effect): EffectVerdict => ({
    effect,
    environment: decisionOf("allow").environment,
    outcome: "allow",
    rules: [],
  });
  const decided = (more: Partial<Decision>, outcome: Outcome = "allow"): Partial<HookDeps> => ({
    ...real,
    decide: () => decisionOf(outcome, { obligations: ["record", "redact"], ...more }),
  });
  const replyOf = (input: Record<string, unknown>, deps: Partial<HookDeps>) => {
    const reply = handleHook(hookInput(input), depsOf("allow", deps));
    return { ...reply, json: JSON.parse(reply.stdout) };
  };
  const bash = (command: string) => ({ tool_input: { command, description: "d", timeout: 5 } });
  const through = (command: string): string => `set -o pipefail\n{ set +o pipefail\n${command}\n} 2>&1 | ${filter}`;

  test("a command that reads runs through the redactor, with its other inputs as they were", () => {
    expect(replyOf(bash("tail x.log"), decided({ effects: [verdictOf(readLog)] })).json).toEqual({
      hookSpecificOutput: {
        hookEventName: "PreToolUse",
        permissionDecision: "allow",
        updatedInput: { command: through("tail x.log"), description: "d", timeout: 5 },
      },
    });
  });

  const others: readonly (readonly [string, Effect])[] = [
    ["changes something", { ...readLog, action: "write", resource: { kind: "topic-branch", name: "x" } }],
    ["reaches somebody", { ...readLog, action: "connect", resource: { kind: "remote", name: "x" } }],
    ["fetches something", { ...readLog, resource: { kind: "remote", name: "x" } }],
  ];
  test.each(others)("the client still asks about a command that %s", (_, effect) => {
    expect(replyOf(bash("x y"), decided({ effects: [verdictOf(readLog), verdictOf(effect)] })).json.hookSpecificOutput).toEqual({
      hookEventName: "PreToolUse",
      updatedInput: { command: through("x y"), description: "d", timeout: 5 },
    });
  });
  test("it does not ask about what a person confirmed", () => {
    const effects = others.map(([, effect]) => verdictOf(effect));
    const { json } = replyOf(bash("x y"), decided({ effects, obligations: ["record", "verify"] }));
    expect(json.hookSpecificOutput.permissionDecision).toBe("allow");
  });
  test("what it asks its person about runs through the redactor, too", () => {
    const confirmation = { note: "", isAskedByClient: true } as const;
    expect(replyOf(bash("x y"), decided({ confirmation }, "ask")).json.hookSpecificOutput).toMatchObject({
      permissionDecision: "ask",
      updatedInput: { command: through("x y") },
    });
  });
  test("a line without content stays as it is", () => expect(replyOf(bash("ls -la"), decided({})).stdout).toBe("{}"));
  test("a command that cannot run through it is stopped, with what to do", () => {
    const reply = replyOf(bash("cat <<E\nopen"), decided({}));
    expect([isClosed(reply), reply.stderr]).toEqual([true, expect.stringContaining("Close every here-document")]);
  });
  test("a refusal stays a refusal", () => expect(isClosed(replyOf(bash("tail x.log"), decided({}, "ask")))).toBe(true));

  const skill = { "/repo/.claude/skills/look/SKILL.md": "---\nname: look\n---\n!`tail x.log`" };
  const stopped: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ["a picture", "Read", { file_path: "/repo/a.PNG" }],
    ["pages", "Read", { file_path: "/repo/a.pdf" }],
    ["inline shell", "Skill", { skill: "look" }],
    ["a socket", "Monitor", { ws: { url: "wss://example.org/events" } }],
    ["a page of one's own host", "WebFetch", { url: "http://grafana/d/1" }],
    ["a page of a private address", "WebFetch", { url: "http://10.1.2.3/metrics" }],
    ["a page of an internal name", "WebFetch", { url: "https://logs.shop.internal/x" }],
  ];
  test.each(stopped)("%s is stopped: it would reach a model as it is", (_, tool, input) => {
    const reply = handleHook(hookInput({ tool_name: tool, tool_input: input }), depsOf("allow", decided({}), skill));
    expect([isClosed(reply), reply.stderr]).toEqual([true, expect.stringContaining("Tagout stopped this call")]);
  });
  test.each([
    ["Read", { file_path: "/repo/a.log" }],
    ["WebFetch", { url: "https://docs.python.org/3/" }],
    ["Grep", { pattern: "x" }],
  ])("what is redacted afterwards runs as it is: %s", (tool, input) => {
    expect(replyOf({ tool_name: tool, tool_input: input }, decided({})).stdout).toBe("{}");
  });

  test("inline shell that shows no content may run", () => {
    const quiet = { "/repo/.claude/skills/look/SKILL.md": "---\nname: look\n---\n!`git status`\n!`ls`" };
    const reply = handleHook(hookInput({ tool_name: "Skill", tool_input: { skill: "look" } }), depsOf("allow", decided({}), quiet));
    expect(reply.stdout).toBe("{}");
  });

  test("a command that comes with the redactor around it is decided as the one that was meant", () => {
    const seen: unknown[] = [];
    const decide: HookDeps["decide"] = (call) => (seen.push(call.input["command"]), decisionOf("allow"));
    expect(replyOf(bash(through("tail x.log")), { ...real, decide }).json.hookSpecificOutput.updatedInput.command).toBe(
      through("tail x.log"),
    );
    expect(seen).toEqual(["tail x.log"]);
  });

  test("after a call that ran through it, the call on record is the one that was decided", () => {
    const recorded: unknown[] = [];
    const recordOutcome: HookDeps["recordOutcome"] = ({ call, output }) => (recorded.push(call.input["command"], output), undefined);
    const ended = {
      hook_event_name: "PostToolUse",
      tool_input: { command: through("tail x.log") },
      tool_response: { stdout: "<email:0123abcd>", stderr: "" },
    };
    expect(replyOf(ended, { ...real, recordOutcome, redact: fail }).stdout).toBe("{}");
    expect(recorded).toEqual(["tail x.log", "<email:0123abcd>"]);
  });

  test("pictures in an answer are withheld in its shape", () => {
    const picture = { type: "image", file: { base64: "aGk=", type: "image/png", originalSize: 2 } };
    const shown = (tool: string, tool_response: unknown) =>
      replyOf({ hook_event_name: "PostToolUse", tool_name: tool, tool_response }, real).json.hookSpecificOutput.updatedToolOutput;
    expect(shown("Read", picture)).toMatchObject({ type: "text", file: { content: expect.stringContaining("withheld"), numLines: 1 } });
    expect(
      shown("mcp__a__b", [
        { type: "image", data: "aGk=" },
        { type: "text", text: "s3cret" },
      ]),
    ).toEqual([
      { type: "text", text: expect.stringContaining("withheld") },
      { type: "text", text: "[redacted]" },
    ]);
    const cell = { cellType: "code", outputs: [{ output_type: "display_data", text: "", image: { image_data: "aGk=" } }] };
    expect(shown("Read", { type: "notebook", file: { filePath: "/n", cells: [cell] } })).toEqual({
      type: "notebook",
      file: { filePath: "/n", cells: [{ cellType: "code", outputs: [{ output_type: "display_data", text: "" }] }] },
    });
  });

  test("an error of a server's tool that holds something ends the turn, and every later prompt of the session is turned away", () => {
    const failed = (tool_name: string, error: string) => ({ hook_event_name: "PostToolUseFailure", tool_name, error });
    const batch = (): HookReply => replyOf({ hook_event_name: "PostToolBatch", tool_calls: [] }, real);
    const prompt = (): HookReply =>
      handleHook(hookInput({ hook_event_name: "UserPromptSubmit", prompt: "and now?" }), depsOf("allow", real));
    for (const plain of [failed("mcp__a__b", "nothing of it"), failed("Read", "no file s3cret"), failed("Bash", "Exit code 1\ns3cret")])
      replyOf(plain, real);
    expect([batch().stdout, prompt().stdout]).toEqual(["{}", "{}"]);
    replyOf(failed("mcp__a__b", "it was s3cret"), real);
    expect(JSON.parse(batch().stdout)).toMatchObject({ continue: false });
    expect([isClosed(prompt()), prompt().stderr]).toEqual([true, expect.stringContaining("Begin a new session")]);
  });
});
