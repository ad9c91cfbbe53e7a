import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Decision, Effect, EffectVerdict, Outcome } from "../../model/index.ts";
import { decisionOf, hookInput, machine } from "./fixtures.ts";
import type { HookDeps } from "./deps.ts";
import { handleHook } from "./hook.ts";
import type { HookReply } from "./reply.ts";
import { hookCommands, register } from "./registration.ts";

const intact = JSON.stringify(register({}, hookCommands({ executable: "/opt/tagout/tagout" })));

const depsOf = (outcome: Outcome, more: Partial<HookDeps> = {}, texts: Record<string, string> = {}): HookDeps => ({
  human: "ann",
  variables: { CLAUDE_PROJECT_DIR: "/repo" },
  declared: {},
  surroundings: () => machine({ "/home/ann/.claude/settings.json": intact, ...texts }),
  decide: () => decisionOf(outcome),
  recordOutcome: () => undefined,
  redact: (text) => text.replaceAll("s3cret", "[redacted]"),
  filter: () => "/opt/tagout/bin/tagout redact",
  mustRedactHere: () => false,
  mustRedact: () => false,
  tainted: { mark: () => undefined, has: () => false },
  greet: () => "Tagout guards this session.",
  end: () => ({ kind: "go" }),
  ...more,
});
const fail = (): never => {
  throw new Error("disk full\u001b[2J");
};
const isClosed = (reply: HookReply): boolean =>
  reply.exitCode === 2 && reply.stderr.trim() !== "" && JSON.parse(reply.stdout).decision === "block";

describe("a tool call", () => {
  test("runs when the decision is allow", () =>
    expect(handleHook(hookInput(), depsOf("allow"))).toEqual({
      stdout: "{}",
      stderr: "",
      exitCode: 0,
    }));
  test("does not run when the decision is ask", () => expect(isClosed(handleHook(hookInput(), depsOf("ask")))).toBe(true));
  test("does not run when the decision is deny", () => expect(isClosed(handleHook(hookInput(), depsOf("deny")))).toBe(true));
  test("does not run when deciding fails", () => {
    const reply = handleHook(hookInput(), depsOf("allow", { decide: fail }));
    expect(isClosed(reply)).toBe(true);
    expect(reply.stderr).toContain("disk full\\u{1b}[2J");
  });
  test("does not run when the machine cannot be read", () => {
    const surroundings = () => ({ ...machine(), files: { ...machine().files, kind: fail } });
    expect(
      isClosed(handleHook(hookInput({ tool_name: "Write", tool_input: { file_path: "/a" } }), depsOf("allow", { surroundings }))),
    ).toBe(true);
  });
  test("does not run when its message is not understood", () => expect(isClosed(handleHook("{}", depsOf("allow")))).toBe(true));
  test("is understood with the facts of its own project", () => {
    const seen: unknown[] = [];
    const surroundings = ({ cwd }: { cwd: string }) => ({ ...machine(), artifactFolders: [`${cwd}/papers`] });
    const decide: HookDeps["decide"] = (_, understanding) => (seen.push(understanding), decisionOf("allow"));
    handleHook(
      hookInput({ cwd: "/srv/x", tool_name: "Write", tool_input: { file_path: "papers/a.txt" } }),
      depsOf("allow", { surroundings, decide }),
    );
    expect(seen).toMatchObject([
      { findings: { effects: [{ action: "write", resource: { kind: "document", name: "/srv/x/papers/a.txt" } }] } },
    ]);
  });
  test("is decided with what it means", () => {
    const seen: unknown[] = [];
    handleHook(
      hookInput(),
      depsOf("allow", {
        decide: (call, understanding) => (seen.push(call.tool, understanding.kind), decisionOf("allow")),
      }),
    );
    expect(seen).toEqual(["shell", "shell"]);
  });
});

describe("after a tool call", () => {
  const after = {
    hook_event_name: "PostToolUse",
    tool_response: { stdout: "a s3cret", stderr: "", lines: ["s3cret", 1], interrupted: false },
  };
  test("its outcome is recorded", () => {
    const seen: unknown[] = [];
    const deps = depsOf("deny", {
      recordOutcome: ({ callId, result }) => (seen.push([callId, result]), undefined),
    });
    handleHook(hookInput(after), deps);
    handleHook(hookInput({ hook_event_name: "PostToolUseFailure", error: "exit 1" }), deps);
    expect(seen).toEqual([
      ["toolu_1", "succeeded"],
      ["toolu_1", "failed"],
    ]);
  });
  test("its output is redacted in its own shape", () => {
    expect(JSON.parse(handleHook(hookInput(after), depsOf("deny")).stdout)).toEqual({
      hookSpecificOutput: {
        hookEventName: "PostToolUse",
        updatedToolOutput: {
          stdout: "a [redacted]",
          stderr: "",
          lines: ["[redacted]", 1],
          interrupted: false,
        },
      },
    });
  });
  test("an output without secrets stays", () =>
    expect(handleHook(hookInput({ ...after, tool_response: "plain" }), depsOf("deny")).stdout).toBe("{}"));
  test("a failure to record is said, and the output redacted all the same", () => {
    const reply = handleHook(hookInput(after), depsOf("allow", { recordOutcome: fail }));
    expect(isClosed(reply)).toBe(true);
    expect(JSON.parse(reply.stdout).hookSpecificOutput.updatedToolOutput.stdout).toBe("a [redacted]");
  });
  test("an output that cannot be redacted is not shown, its end is recorded, and the session is marked", () => {
    const seen: unknown[] = [];
    const tainted: HookDeps["tainted"] = { mark: ({ principal }) => void seen.push(principal.session), has: () => false };
    const recordOutcome: HookDeps["recordOutcome"] = ({ output }) => (seen.push(output), undefined);
    const { stdout, exitCode } = handleHook(hookInput(after), depsOf("allow", { redact: fail, tainted, recordOutcome }));
    expect([exitCode, seen, JSON.parse(stdout)]).toMatchObject([
      0,
      ["", "s-1"],
      {
        continue: false,
        hookSpecificOutput: {
          hookEventName: "PostToolUse",
          updatedToolOutput: { stdout: "", stderr: "", lines: ["", 1], interrupted: false },
        },
      },
    ]);
  });
});

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

describe("what is reminded of after a call", () => {
  const deps = depsOf("allow", { recordOutcome: () => "verify it" });
  const replied = (more: Record<string, unknown>) => JSON.parse(handleHook(hookInput(more), deps).stdout).hookSpecificOutput;
  test("stands beside the redacted output", () => {
    expect(replied({ hook_event_name: "PostToolUse", tool_response: { stdout: "a s3cret", stderr: "" } })).toEqual({
      hookEventName: "PostToolUse",
      updatedToolOutput: { stdout: "a [redacted]", stderr: "" },
      additionalContext: "verify it",
    });
  });
  test("is said after a failure, too", () =>
    expect(replied({ hook_event_name: "PostToolUseFailure", error: "Exit code 1\ns3cret" })).toEqual({
      hookEventName: "PostToolUseFailure",
      additionalContext: "verify it",
    }));
});

describe("the end of a turn", () => {
  const stop = (end: HookDeps["end"], more: Record<string, unknown> = { stop_hook_active: false }): HookReply =>
    handleHook(hookInput({ hook_event_name: "Stop", ...more }), depsOf("deny", { end }));
  const held: HookDeps["end"] = () => ({ kind: "hold", reason: "documents are due" });

  test("is let go where nothing is due", () => expect(stop(() => ({ kind: "go" }))).toEqual({ stdout: "{}", stderr: "", exitCode: 0 }));
  test("is held with a reason", () =>
    expect(stop(held)).toEqual({
      stdout: '{"decision":"block","reason":"Tagout holds this turn: documents are due"}',
      stderr: "Tagout holds this turn: documents are due\n",
      exitCode: 2,
    }));
  test.each([true, undefined, null, "false", 0])("is never held again once it was (stop_hook_active is %p)", (active) => {
    expect(stop(held, { stop_hook_active: active }).exitCode).toBe(0);
  });
  test("says something to the person where asked", () =>
    expect(stop(() => ({ kind: "tell", message: "still open" }))).toEqual({
      stdout: '{"systemMessage":"still open"}',
      stderr: "",
      exitCode: 0,
    }));
  test("is let go when looking for incidents fails, and the person is told", () => {
    const reply = stop(fail);
    expect([reply.exitCode, JSON.parse(reply.stdout).systemMessage]).toEqual([0, expect.stringContaining("disk full\\u{1b}[2J")]);
  });
});

describe("a prompt", () => {
  const prompt = (text: string): HookReply => handleHook(hookInput({ hook_event_name: "UserPromptSubmit", prompt: text }), depsOf("allow"));
  test("passes", () => expect(prompt("fix the bug").stdout).toBe("{}"));
  test("with the phrase confirms nothing and says where to confirm", () => {
    const reply = prompt("  Yes, I understand the risks and want to proceed in production\n");
    expect(isClosed(reply)).toBe(true);
    expect(reply.stderr).toContain("tagout approve ID");
  });
  test("that expands to a command is decided like a skill", () => {
    const expansion = { hook_event_name: "UserPromptExpansion", command_name: "x" };
    expect(isClosed(handleHook(hookInput(expansion), depsOf("ask")))).toBe(true);
    expect(handleHook(hookInput({ ...expansion, command_source: "builtin" }), depsOf("ask")).stdout).toBe("{}");
  });
});

test("a session starts with what guards it", () => {
  expect(JSON.parse(handleHook(hookInput({ hook_event_name: "SessionStart", source: "startup" }), depsOf("deny")).stdout)).toEqual({
    hookSpecificOutput: {
      hookEventName: "SessionStart",
      additionalContext: "Tagout guards this session.",
    },
  });
});

describe("a change of settings", () => {
  const path = "/repo/.claude/settings.local.json";
  const change = (texts: Record<string, string>, more: Record<string, unknown> = {}): boolean =>
    isClosed(
      handleHook(
        hookInput({
          hook_event_name: "ConfigChange",
          source: "local_settings",
          file_path: path,
          ...more,
        }),
        depsOf("allow", {}, texts),
      ),
    );

  const cases: readonly (readonly [string, Record<string, string>, boolean])[] = [
    ["with a permission is taken", { [path]: '{"permissions":{"allow":["Bash(ls)"]}}' }, false],
    ["that removes another file is taken", {}, false],
    ["that removes our registration is kept out", { "/home/ann/.claude/settings.json": "{}" }, true],
    ["that breaks our file is kept out", { "/home/ann/.claude/settings.json": `${intact}{` }, true],
    [
      "that weakens our registration is kept out",
      {
        "/home/ann/.claude/settings.json": intact.replaceAll('"onFailure":"block"', '"onFailure":"continue"'),
      },
      true,
    ],
    [
      "that narrows our matcher is kept out",
      { "/home/ann/.claude/settings.json": intact.replaceAll('"matcher":"*"', '"matcher":"Read"') },
      true,
    ],
    ["that is not JSON is kept out", { [path]: "{" }, true],
    ["that disables hooks is kept out", { [path]: '{"disableAllHooks":true}' }, true],
    ["that adds hooks is kept out", { [path]: '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"x"}]}]}}' }, true],
    ["that sets variables is kept out", { [path]: '{"env":{"PATH":"/tmp"}}' }, true],
    ["that runs a program is kept out", { [path]: '{"apiKeyHelper":"x"}' }, true],
  ];
  for (const [name, texts, isKeptOut] of cases) test(name, () => expect(change(texts)).toBe(isKeptOut));
  test("of skills is taken", () => expect(change({}, { source: "skills" })).toBe(false));
  test("that moves our registration to the project is taken", () =>
    expect(change({ "/home/ann/.claude/settings.json": "{}", "/repo/.claude/settings.json": intact })).toBe(false));
});

describe("nothing but an allow lets a tool call run", () => {
  const seed = Date.now() & 0xffff;
  const properties = { seed, numRuns: 300 };
  const isClosedFor = (input: string): boolean => isClosed(handleHook(input, depsOf("ask")));

  test(`for any text (seed ${seed})`, () => fc.assert(fc.property(fc.string({ unit: "binary" }), isClosedFor), properties));
  test(`for any JSON (seed ${seed})`, () => fc.assert(fc.property(fc.json(), isClosedFor), properties));
  test(`for any values in a tool call (seed ${seed})`, () =>
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (tool, input, cwd) =>
        isClosedFor(hookInput({ tool_name: tool, tool_input: input, cwd })),
      ),
      properties,
    ));
  test(`for a call cut or changed anywhere (seed ${seed})`, () =>
    fc.assert(
      fc.property(fc.nat(hookInput().length), fc.string({ maxLength: 3 }), fc.nat(3), (at, text, count) =>
        isClosedFor(hookInput().slice(0, at) + text + hookInput().slice(at + count)),
      ),
      properties,
    ));
});
