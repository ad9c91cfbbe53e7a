import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { decisionOf, hookInput, machine } from "./fixtures.ts";
import type { HookDeps } from "./deps.ts";
import { handleHook } from "./hook.ts";
import type { HookReply } from "./reply.ts";
import { depsOf, fail, intact, isClosed } from "./hook.fixture.ts";

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
