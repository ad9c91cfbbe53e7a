import { defineTool, flags, reads, values, when, writes, type Command } from "../tool.ts";

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
    // What was seen is for the agent to cite; a bundle of it is a file like any other.
    evidence: {
      commands: {
        "list, show, cite": tells("--lines", "--limit", "--session", "--since"),
        verify: {
          options: { ...flags("--json --sarif --strict"), ...values("--bundle --max-age") },
          operands: ["report*"],
          does: [reads("guard:record"), reads("file:{report}"), reads("file:{--bundle}", when("--bundle"))],
        },
        export: {
          options: { ...flags("--json"), ...values("--report --incident --session --since") },
          operands: ["file"],
          does: [reads("guard:record"), reads("file:{--report}", when("--report")), writes("file:{file}")],
        },
      },
    },
    // An agent drafts and checks the documents; that none are needed is a person's to say.
    incident: {
      commands: {
        new: {
          options: { ...flags("--json"), ...values("--title --since --session --started --ended") },
          operands: [],
          does: [writes("document:incident documents")],
        },
        check: {
          options: { ...flags("--json --sarif --self"), ...values("--incident --session") },
          operands: ["document*"],
          does: [reads("guard:record"), reads("file:{document}", when("document"))],
        },
        list: tells(),
        waive: binds,
      },
    },
    "init, uninstall, trust, approve, reject, revoke, enroll, serve, operation, hook": binds,
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
      "tagout evidence list --session s-1 --since 1h --limit 5 --json",
      "tagout evidence show 9f2c4a81d3e07b56 --lines 3-4",
      "tagout evidence verify report.md --bundle bundle.json --max-age 1d --strict --sarif",
      "tagout incident check --incident inc-20260131-3f9ab1 --session s-1 --self --json",
      "tagout incident check report.md --sarif",
      "tagout incident list --json",
    ],
    guard: {
      "tagout approve 7f3a": ["write guard:7f3a"],
      "tagout uninstall --yes": ["write guard:itself"],
      "tagout trust": ["write guard:itself"],
      "tagout revoke 7f3a": ["write guard:7f3a"],
      "tagout incident new --title x --since 1h --session s-1 --started x --ended y --json": ["write document:incident documents"],
      "tagout incident check .env": ["disclose secret:/repo/.env"],
      "tagout evidence verify .env": ["disclose secret:/repo/.env"],
      "tagout evidence verify report.md --bundle .env": ["disclose secret:/repo/.env"],
      "tagout evidence export bundle.json --report .env": ["disclose secret:/repo/.env", "write file:/repo/bundle.json"],
      "tagout incident waive inc-20260131-3f9ab1": ["write guard:inc-20260131-3f9ab1"],
      "tagout evidence export bundle.json --report report.md --incident inc-1 --session s-1 --since 1h": ["write file:/repo/bundle.json"],
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
