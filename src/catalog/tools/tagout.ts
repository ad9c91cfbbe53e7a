import { defineTool, flags, reads, values, writes, type Command } from "../tool.ts";

/** Tells what the guard knows or thinks. */
const tells = (...valued: string[]): Command => ({
  options: { ...flags("--json --jsonl --sql"), ...values(valued.join(" ")) },
  operands: ["operand*"],
  does: [reads("guard:record")],
});
/** Changes what the guard enforces, or stands for a person: never on behalf of an agent. */
const binds: Command = { optionsOnlyRead: true, operands: ["operand*"], does: [writes("guard:{operand:itself}")] };

export default defineTool({
  name: "tagout",
  source: "docs/commands.md of this project",
  options: flags("-h|--help --version"),
  withoutCommand: "help",
  commands: {
    "check, explain": tells("--environment", "--cwd"),
    environment: tells("--cwd"),
    ledger: { commands: { show: tells("--limit", "--kind"), verify: tells("--limit") } },
    policy: { commands: { "show, test": tells("--limit") } },
    doctor: tells("--scope"),
    requests: { options: { ...flags("--json --all"), ...values("--state --limit") }, operands: [], does: [reads("guard:record")] },
    "grants, lint, status, redact, replay": tells("--limit"),
    // Whether a grant covers something is for anybody to ask; its token stands in a variable or is an argument.
    grant: {
      commands: {
        verify: {
          options: { ...flags("--json"), ...values("--environment --session --action --item --step --minimum") },
          operands: ["operand*"],
          does: [reads("guard:record")],
        },
      },
    },
    // It asks and records by itself; what it would run is decided here all the same.
    run: {
      syntax: "posix",
      options: values("--environment --cwd --protocol --items --steps"),
      operands: ["command*"],
      runs: [{ language: "argv", from: "command" }],
    },
    // Asking a person is what an agent may do; answering is not.
    request: {
      options: {
        ...flags("--json"),
        ...values("--environment --cwd --protocol --items --steps --justification --rollback --backup --monitoring --incident"),
      },
      operands: ["operand*"],
      does: [writes("ticket:approval request")],
    },
    "help, version": { operands: [] },
    drill: { options: flags("--json"), does: [reads("guard:drill")] },
    "init, uninstall, trust, approve, reject, revoke, enroll, serve, operation, incident, evidence, hook": binds,
  },
  examples: {
    allow: [
      "tagout",
      "tagout check --environment production --cwd /srv -- ls",
      "tagout explain --environment production --cwd /srv -- rm x",
      "tagout environment --json --cwd /srv",
      "tagout ledger show --limit 5 --kind decision",
      "tagout ledger verify --limit 1",
      "tagout policy show --limit 1",
      "tagout doctor --scope user",
      "tagout requests --all --limit 1 --json",
      "tagout requests --state approved",
      "tagout grants --limit 1",
      "tagout grant verify tagout-grant.v1.x.y --environment production --item orders --json",
      "tagout run --environment production --cwd /srv --protocol batch --items items.txt --steps steps.txt -- ls",
      "tagout help",
      "tagout drill --json",
    ],
    guard: {
      "tagout approve 7f3a": ["write guard:7f3a"],
      "tagout uninstall --yes": ["write guard:itself"],
      "tagout trust": ["write guard:itself"],
      "tagout revoke 7f3a": ["write guard:7f3a"],
      "tagout run --environment test -- rm a": ["delete file:/repo/a"],
      "tagout request --environment production --justification x -- systemctl restart nginx": ["write ticket:approval request"],
    },
    doubt: {
      "tagout grant frobnicate": "unknown-command",
      "tagout run -- frobnicate": "unknown-program",
      "tagout frobnicate": "unknown-command",
      "tagout check --frobnicate": "unknown-option",
      "tagout $X": "dynamic-word",
    },
  },
});
