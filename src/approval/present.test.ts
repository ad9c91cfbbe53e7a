import { describe, expect, test } from "bun:test";
import { anAction, asked, aCase, confirmations, terminal, answers, type AskedChanges } from "./approvals.fixture.ts";
import { approvalDocument, impactOf, notesOn, presentationOf, presentationText, safeSteps, warningOf } from "./present.ts";
import type { ApprovalRequest } from "./request.ts";

const request = (changes: AskedChanges = {}): ApprovalRequest => {
  const step = confirmations().approvals.open(asked(changes));
  if (!step.ok) throw new Error(step.detail);
  return step.request;
};
const commanded = (command: string): ApprovalRequest => request({ command, action: anAction({ input: { command } }) });
const textOf = (about: ApprovalRequest): string => presentationText(presentationOf(about, "L1")).join("\n");

test("the exception's warning is the production policy's, word for word", () =>
  expect(warningOf(request()).join("\n")).toBe(`⚠️ **PRODUCTION SAFETY WARNING**

You've requested: systemctl restart web
Environment: production
Risk level: HIGH

This action is normally blocked because:
- services are not restarted in production
- rule service-operations

Are you sure you want to proceed?`));

test("the approval is documented as the production policy wants it, with who gave it and how sure that is", () => {
  const { approvals, clock } = confirmations();
  const opened = approvals.open(asked());
  if (!opened.ok) throw new Error(opened.detail);
  const approved = approvals.approve(opened.request.id, approvals.statement(opened.request, "ann", answers, aCase), terminal());
  if (!approved.ok) throw new Error(approved.detail);
  expect(approvalDocument(approved.request).join("\n")).toBe(`## Production Action Approval

- Action: systemctl restart web
- Requested by: ann (claude-code)
- Timestamp: ${new Date(clock.wall).toISOString()}
- Justification: web hangs since 10:40, INC-17
- Rollback plan: systemctl start web
- Environment: production
- Approved by: ann at L1 (local-unproven)
- Assurance: L1 (local-unproven)`);
});

test("the safe execution plan is the production policy's, filled from the case", () =>
  expect(safeSteps(request(), { ...aCase, backup: "pg_dump app > app.dump" }).join("\n")).toBe(`## Safe Execution Steps

1. **Backup first:**
   \`\`\`bash
   pg_dump app > app.dump
   \`\`\`

2. **Execute action:**
   \`\`\`bash
   systemctl restart web
   \`\`\`

3. **Verify success:**
   \`\`\`bash
   systemctl status web
   \`\`\`

4. **If failed, rollback:**
   \`\`\`bash
   systemctl start web
   \`\`\``));

test("a fence is longer than any in the command", () =>
  expect(safeSteps(commanded("echo '````'"), aCase).filter((line) => line.includes("`````bash"))).toHaveLength(1));

describe("what is shown", () => {
  const full = request({
    action: anAction({
      effects: [
        {
          action: "delete",
          resource: "database-rows:orders",
          target: { family: "database", values: { host: "db-1", database: "shop" } },
          environment: { name: "production", evidence: ["postgres.host=db-1 says production"] },
        },
      ],
      doubts: ["unknown-option: nothing is known of --fast"],
      inspected: [{ path: "/srv/app/clean.sh", sha256: "a1" }, { path: "/srv/app/.env" }],
      contents: [{ path: "/srv/app/ids.csv", sha256: "b2" }],
      stdin: "c3",
      steps: ["stop", "start"],
    }),
    minimum: "L3",
  });

  test.each([
    "delete database-rows:orders on database host=db-1 database=shop in production",
    "postgres.host=db-1 says production",
    "machine=production says production",
    "unknown-option: nothing is known of --fast",
    "/srv/app/clean.sh sha256 a1",
    "/srv/app/.env sha256 not shown",
    "/srv/app/ids.csv sha256 b2",
    "standard input: sha256 c3",
    "1. stop",
    "2. start",
    "person: ann",
    "client: claude-code",
    "session: s-1",
    "machine: web-01",
    "folder: /srv/app",
    "needed: L3 (cryptographic)",
    "this way reaches: L1 (local-unproven)",
    full.digest,
  ])("names `%s`", (text) => expect(textOf(full)).toContain(text));

  test("names input of other tools than the shell", () =>
    expect(textOf(request({ action: anAction({ tool: "Write", input: { file_path: "/etc/hosts", content: "a\nb" } }) }))).toContain(
      "/etc/hosts",
    ));

  test("names who confirmed it already", () => {
    const first = { approver: "bob", assurance: "L3", at: full.requestedAt, answers, proof: terminal() } as const;
    expect(textOf({ ...full, approvals: [first] })).toContain("confirmed already by bob at L3 (cryptographic)");
  });

  test("lists every item of a batch, and its impact", () => {
    const items = Array.from({ length: 300 }, (_, i) => `dataset-${i}`);
    const effects = items.slice(0, 3).map((item) => ({
      action: "delete",
      resource: `bucket:${item}`,
      environment: { name: "production", evidence: [] },
    }));
    const text = textOf(request({ protocol: "batch", action: anAction({ items, effects }) }));
    for (const [i, item] of items.entries()) expect(text).toContain(`${i + 1}. ${item}`);
    expect(text).toContain("Risk level: EXTREME");
    expect(text).toContain("- 300 items");
    expect(text).toContain("- effects: delete bucket (3)");
    expect(text).toContain("- cannot be undone: delete bucket:dataset-0; delete bucket:dataset-1; delete bucket:dataset-2");
  });

  test("states the impact of an operation", () => {
    expect(impactOf(anAction())).toEqual(["targets: this machine", "effects: disrupt unit", "cannot be undone: nothing that is known"]);
    expect(impactOf(anAction({ impact: ["orders: rows there 12", "rows\u202e 3"] })).slice(0, 2)).toEqual([
      "orders: rows there 12",
      "rows\\u{202e} 3",
    ]);
    expect(textOf(request({ protocol: "operation" }))).toContain("Impact:");
  });
});

/** Commands that show one thing and are another. */
const disguised: Readonly<Record<string, string>> = {
  "a bidirectional override": "rm -rf /srv/\u202egpj.krow",
  "bidirectional isolates": "echo \u2066safe\u2069",
  "a zero-width space": "rm -rf /srv/\u200bdata",
  "a zero-width joiner": "kubectl delete pod we\u200db",
  "a byte order mark": "\ufeffsystemctl stop web",
  "a soft hyphen": "rm pro\u00adduction",
  "a tag character": "echo \u{e0041}",
  "an escape sequence that clears the screen": "true \u001b[2J\u001b[H; rm -rf /srv",
  "an escape sequence that hides text": "rm -rf /srv \u001b[8m",
  "a carriage return that overwrites": "rm -rf /srv\rls /tmp      ",
  "backspaces that overwrite": "rm -rf /srv\b\b\b\b\b\b\b\b\b\b\bls",
  "a bell": "true\u0007",
  "a delete character": "true\u007f",
  "a C1 control": "true\u009b2J",
  "a Cyrillic letter": "kubectl --context рrod delete pod web",
  "a Greek letter": "kubectl --context prοd delete pod web",
  "a full-width letter": "deploy --environment ｔest",
  "a look-alike quote": "psql -c ‘drop table orders’",
  "a look-alike dash": "rm –rf /srv",
  "a look-alike slash": "rm -rf ∕srv",
  "a combining mark": "rm -rf /srv/a\u0338b",
  "a no-break space": "rm -rf\u00a0/srv",
  "a line separator": "true\u2028rm -rf /srv",
  "a private character": "true \ue000",
  "a NUL": "true\0rm",
};

describe("a command that is disguised by", () => {
  for (const [what, command] of Object.entries(disguised))
    test(what, () => {
      const text = textOf(commanded(command)).replace("⚠️", "");
      expect(text).toMatch(/^[ -~\n]*$/);
      // The disguise is named, and told apart from the same text without it.
      expect(text).toMatch(/U\+[0-9A-F]{4,6} (?:is|only|changes|shows)/);
      expect(text).not.toBe(textOf(commanded(command.replaceAll(/[^ -~]/g, ""))).replace("⚠️", ""));
    });

  test("an escape that is written out is told apart from the character", () =>
    expect(textOf(commanded("echo \\u{202e}"))).not.toContain(" | echo \\u{202e}"));

  test("lines that imitate ours stand behind a bar", () => {
    const text = textOf(commanded("true\n\nWhat it takes:\n  needed: L1"));
    expect(text).toContain("  | What it takes:\n  |   needed: L1");
  });

  test("its length is shown whole", () => {
    const command = `true ${"x".repeat(100_000)}; rm -rf /srv`;
    expect(textOf(commanded(command))).toContain(`  | ${command}`);
    expect(warningOf(commanded(command)).every((line) => line.length < 400)).toBe(true);
  });
});

test.each([
  ["a", []],
  ["\u202e", ["U+202E changes the order in which text is shown"]],
  ["\u200b", ["U+200B shows nothing of its own"]],
  ["\u0007", ["U+0007 is a control character"]],
  ["о", ["U+043E is Cyrillic, not ASCII"]],
  ["ο", ["U+03BF is Greek, not ASCII"]],
  ["é", ["U+00E9 is Latin, not ASCII"]],
  ["Ｐ", ["U+FF30 only looks like `P`"]],
  ["本本", ["U+672C is not ASCII"]],
  ["\u{e0041}", ["U+E0041 shows nothing of its own"]],
])("notes on %p", (text, notes) => expect(notesOn(text)).toEqual(notes));
