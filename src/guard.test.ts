import { describe, expect, test } from "bun:test";
import { knowledge } from "./catalog/index.ts";
import { judge, type Guard, type Question } from "./guard.ts";
import type { EnvironmentVerdict, Files, ToolCall } from "./model/index.ts";
import { shippedPolicy } from "./policy/index.ts";

const verdict = (name: EnvironmentVerdict["name"]): EnvironmentVerdict => ({ name, reason: "for a test", evidence: [], conflicts: [] });

const texts: Readonly<Record<string, string>> = { "/repo/.git/HEAD": "ref: refs/heads/fix/x\n" };
const files: Files = {
  read: (path) => (Object.hasOwn(texts, path) ? { ok: true, text: texts[path] as string } : { ok: false, why: "missing" }),
  kind: (path) => (path === "/repo/.git" || path === "/repo" ? "folder" : Object.hasOwn(texts, path) ? "file" : "none"),
  real: (path) => path,
  list: () => [],
  isWritable: () => false,
};

const guardOf = (changes: Partial<Guard> = {}): Guard => ({
  knowledge,
  surroundings: {
    files,
    home: "/home/ada",
    cwd: "/repo",
    user: "ada",
    variables: {},
    artifactFolders: ["/repo/artifacts"],
    scratchFolders: ["/tmp/scratch"],
    guardPaths: ["/home/ada/.local/state/tagout"],
    isProtectedBranch: (name) => name === "main",
  },
  policy: shippedPolicy,
  locate: () => verdict("production"),
  redeem: () => ({ kind: "none", note: "" }),
  record: () => undefined,
  isObserving: false,
  ...changes,
});

const call: ToolCall = {
  tool: "shell",
  input: {},
  cwd: "/repo",
  principal: { client: "test", session: "s", agent: "", human: "ada" },
  variables: {},
  declared: {},
};
const shell = (command: string): Question => ({ kind: "shell", command });
const outcomeOf = (command: string, guard = guardOf()): string => judge(shell(command), call, guard).outcome;

describe("a decision", () => {
  const cases: readonly (readonly [command: string, outcome: string])[] = [
    ["# nothing", "allow"],
    ["tail -n 5 /var/log/syslog", "allow"],
    ["echo hi > artifacts/report.md", "allow"],
    ["git commit -m fix", "allow"],
    ["systemctl restart web", "ask"],
    ["frobnicate", "ask"],
    ["ls $(", "ask"],
    ["cat ~/.ssh/id_rsa", "deny"],
    ["rm -rf /", "deny"],
    ["ls; systemctl restart web; cat ~/.ssh/id_rsa", "deny"],
  ];
  for (const [command, outcome] of cases)
    test(`\`${command}\` in production is ${outcome}`, () => expect(outcomeOf(command)).toBe(outcome));

  test("names the command for a person, and how to verify it", () => {
    const { handoff } = judge(shell("systemctl restart web"), call, guardOf());
    expect(handoff).toEqual({ command: "systemctl restart web", verify: ["systemctl status web"] });
  });
  test("takes the environment of each effect's own target", () => {
    const locate: Guard["locate"] = (target) => verdict(target?.values["context"] === "prod-eu" ? "production" : "development");
    const guard = guardOf({ locate });
    expect(judge(shell("kubectl delete pod web"), call, guard).outcome).toBe("allow");
    const decision = judge(shell("kubectl --context prod-eu delete pod web"), call, guard);
    expect([decision.outcome, decision.environment.name]).toEqual(["ask", "production"]);
  });
});

describe("what goes wrong", () => {
  const fail = (): never => {
    throw new Error("broken on purpose");
  };
  const faults: Readonly<Record<string, Partial<Guard>>> = {
    "the tools cannot be loaded": { knowledge: { tools: { get: fail } } },
    "the environment cannot be read": { locate: fail },
    "a grant cannot be looked up": { redeem: fail },
    "the record throws": { record: fail },
    "the record is full": { record: () => "no-space" },
  };
  for (const [name, changes] of Object.entries(faults))
    test(`${name}: nothing that asks or is allowed runs`, () => {
      for (const command of ["systemctl restart web", "ls /srv"])
        expect(["ask", "deny"]).toContain(
          name.startsWith("a grant") && command.startsWith("ls") ? "deny" : outcomeOf(command, guardOf(changes)),
        );
    });
  test("a decision that cannot be recorded says so", () => {
    expect(judge(shell("ls"), call, guardOf({ record: () => "no-space (disk full)" })).reason).toContain("no-space (disk full)");
  });
});

describe("a grant", () => {
  test("lets the call run, is on the record, and is asked for only where a person's word counts", () => {
    const asked: unknown[] = [];
    const recorded: (string | undefined)[] = [];
    const guard = guardOf({
      redeem: ({ call: { input } }) => (asked.push(input["command"]), { kind: "granted", grant: "grant-1", by: "ann" }),
      record: (_decision, _call, _digest, grant) => void recorded.push(grant),
    });
    expect(outcomeOf("systemctl restart web", guard)).toBe("allow");
    outcomeOf("ls", guard);
    outcomeOf("rm -rf /", guard);
    expect(asked).toHaveLength(1);
    expect(recorded).toEqual(["grant-1", undefined, undefined]);
  });

  test("that waits for a person is named in the answer, which still asks", () => {
    const guard = guardOf({ redeem: () => ({ kind: "waiting", request: "k7m2p9qd", note: "needs L3" }) });
    expect(judge(shell("systemctl restart web"), call, guard)).toMatchObject({
      outcome: "ask",
      confirmation: { request: "k7m2p9qd", note: "needs L3" },
    });
  });
});
