import { describe, expect, test } from "bun:test";
import { escapeControls, type EffectVerdict } from "../../model/index.ts";
import { decisionOf } from "./fixtures.ts";
import { allowed, describeRefusal, endTurn, inputAnswered, reasonLengthMax, refuse, replyTo, runWith } from "./reply.ts";

const environment = decisionOf("ask").environment;
const verdict = (name: string): EffectVerdict => ({
  effect: {
    action: "disrupt",
    resource: { kind: "service", name },
    certainty: "known",
    via: ["sudo"],
    source: "sudo systemctl stop api",
  },
  environment,
  outcome: "ask",
  rules: ["service-operations"],
});

describe("what a call runs with that was answered", () => {
  const own = { command: "a" };
  test("is its own input where it was allowed", () => expect(inputAnswered(allowed.stdout, own)).toBe(own));
  test.each([true, false])("is another one where that was given (without asking: %p)", (mayRun) =>
    expect(inputAnswered(runWith({ command: "b", timeout: 1 }, mayRun).stdout, own)).toEqual({ command: "b", timeout: 1 }),
  );
  test.each([
    refuse("no").stdout,
    endTurn("x").stdout,
    "",
    '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow"}}',
  ])("is nothing after %p", (stdout) => expect(inputAnswered(stdout, own)).toBeUndefined());
});

describe("a reply", () => {
  test("that allows is an empty object and exit code 0", () => {
    expect(replyTo(decisionOf("allow"))).toEqual({ stdout: "{}", stderr: "", exitCode: 0 });
    expect(replyTo(decisionOf("allow"))).toEqual(allowed);
  });

  for (const outcome of ["ask", "deny"] as const) {
    test(`that answers ${outcome} is exit code 2 with the reason on both streams`, () => {
      const reply = replyTo(decisionOf(outcome));
      const reason = describeRefusal(decisionOf(outcome));
      expect(reply.exitCode).toBe(2);
      expect(reply.stderr).toBe(`${reason}\n`);
      expect(JSON.parse(reply.stdout)).toEqual({
        decision: "block",
        reason,
        permissionDecision: "deny",
        permissionDecisionReason: reason,
        hookSpecificOutput: {
          hookEventName: "PreToolUse",
          permissionDecision: "deny",
          permissionDecisionReason: reason,
        },
      });
    });
  }

  test("leaves a call to the client's dialog only where the decision says so, and only a tool call", () => {
    const asked = { effects: [verdict("api")], confirmation: { note: "", isAskedByClient: true } } as const;
    expect(replyTo(decisionOf("ask", asked))).toEqual({
      stdout: JSON.stringify({
        hookSpecificOutput: {
          hookEventName: "PreToolUse",
          permissionDecision: "ask",
          permissionDecisionReason:
            "Tagout: this changes production.\n- disrupt service api in production (via sudo)\nWhy: it changes a service",
        },
      }),
      stderr: "",
      exitCode: 0,
    });
    expect(replyTo(decisionOf("deny", asked)).exitCode).toBe(2);
    expect(replyTo(decisionOf("ask", asked), "UserPromptExpansion").exitCode).toBe(2);
  });

  test("says what was stopped, where, why, and what a person can run", () => {
    const handoff = { command: "sudo systemctl stop api", verify: ["systemctl status api"] };
    expect(describeRefusal(decisionOf("ask", { effects: [verdict("api")], handoff }))).toBe(
      [
        "Tagout stopped this call: it needs a person's confirmation.",
        "- disrupt service api in production (via sudo)",
        "Environment: production: nothing says otherwise",
        "Why: it changes a service [some-rule]",
        "It did not run. Reading logs, metrics, schema and configuration, plans and dry runs, and preparing a change on a branch are allowed. Do not retry it in another form.",
        "Say to the person: I cannot do this in production. Here's the command for you to run:",
        "  sudo systemctl stop api",
        "After running, verify with:",
        "  systemctl status api",
      ].join("\n"),
    );
  });

  test("is bounded however much there is to say", () => {
    const effects = Array.from({ length: 50 }, (_, index) => verdict(`${index}${"x".repeat(5000)}`));
    const decision = decisionOf("deny", {
      effects,
      reason: "y".repeat(9000),
      rules: Array<string>(500).fill("rule"),
      handoff: { command: "z".repeat(9000), verify: [] },
    });
    const text = describeRefusal(decision);
    expect(text.length).toBeLessThanOrEqual(reasonLengthMax);
    expect(text).toContain("and 45 more");
    expect(text).toContain("its command is too long to repeat here");
    expect(text).not.toContain("zzz");
  });

  test("keeps the lines of a command and shows what is invisible in it", () => {
    const text = describeRefusal(decisionOf("ask", { handoff: { command: "a\n\u202eb\u001b[2J", verify: [] } }));
    expect(text).toContain("run:\n  a\n  \\u{202e}b\\u{1b}[2J");
  });
});

const escapes: readonly (readonly [string, string])[] = [
  ["plain ä 漢 😀", "plain ä 漢 😀"],
  ["a\r\nb", "a\\u{d}\\nb"],
  ["\u0000\u007f\u009b", "\\u{0}\\u{7f}\\u{9b}"],
  ["zero\u200bwidth\ufeff", "zero\\u{200b}width\\u{feff}"],
  ["\u2028\u2029", "\\u{2028}\\u{2029}"],
];
describe("control characters become visible in", () => {
  for (const [text, shown] of escapes) test(JSON.stringify(text), () => expect(escapeControls(text)).toBe(shown));
});
