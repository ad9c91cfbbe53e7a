import { defineTool, flags, reads, values, when, writes, type Command } from "../tool.ts";

/** Tells what the guard knows or thinks. */
const tells = (...valued: string[]): Command => ({
  options: { ...flags("--json --jsonl --sql"), ...values(valued.join(" ")) },
  operands: ["operand*"],
  does: [reads("guard:record")],
});
/** Options that say which entries are meant. */
const asked = "--kind --environment --session --outcome --result --request --since --until --limit";

/** Reads the record; of a file that is given it shows at most what was proved to be of the record. What signs for it, sends it elsewhere or removes from it stands for a person. */
const ledger: Record<string, Command> = {
  show: { options: { ...flags("--json --follow"), ...values(asked) }, does: [reads("guard:record")] },
  verify: {
    options: { ...flags("--json"), ...values("--from --anchor --keys --ledger --origin --proof --since --entry") },
    operands: ["anchor*"],
    does: [reads("guard:record")],
  },
  checkpoint: { does: [reads("guard:record")] },
  prove: { options: values("--since"), operands: ["number?"], does: [reads("guard:record")] },
  export: {
    options: values(`--tlog --format ${asked}`),
    does: [reads("guard:record"), writes("file:{--tlog}", when("--tlog"))],
  },
};

/** Variables that say where configuration, trust and confirmations lie. */
const homes = ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"];

/** Each of its steps is decided, confirmed and recorded by itself as it runs, by what lies there: another home folder's may say anything. */
const operates: Command = {
  optionsOnlyRead: true,
  options: { "--items": { takes: "value", does: [reads("file:{--items}")] } },
  operands: ["name", "operand*"],
  does: [reads("guard:operation {name}")],
  derive: (_, engine) => engine.obeys(homes),
};

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
    ledger: {
      commands: { ...ledger, key: { commands: { show: { does: [reads("guard:record")] }, rotate: binds } }, "anchor, prune": binds },
    },
    // Which rules count is for a person to say.
    policy: {
      commands: {
        show: tells(),
        test: {
          options: { ...flags("--json"), ...values("--scope") },
          operands: ["folder?"],
          does: [reads("guard:record"), reads("file:{folder}", when("folder"))],
        },
        build: binds,
      },
    },
    doctor: tells("--scope"),
    requests: { options: { ...flags("--json --all"), ...values("--state --limit") }, operands: [], does: [reads("guard:record")] },
    grants: tells("--limit"),
    "learn, replay": {
      options: { ...flags("--json --jsonl"), ...values("--limit --environment --cwd") },
      operands: ["file*"],
      does: [reads("file:{file}")],
    },
    redact: { options: { ...flags("--explain --stats --check --json --text --command"), ...values("--session") }, operands: [] },
    lint: {
      options: {
        ...flags("--json --sarif --github --junit --diff"),
        ...values("--format --severity"),
        "--baseline": { takes: "value", does: [reads("file:{--baseline}")] },
        "--write-baseline": { takes: "value", does: [writes("file:{--write-baseline}")] },
        "--fix": { takes: "flag", does: [writes("work-tree:documents of agents")] },
      },
      operands: ["path*"],
      does: [reads("file:{path:.}")],
    },
    status: {
      options: {
        ...flags("--check --json --html"),
        ...values("--format --file"),
        "--write": { takes: "flag", does: [writes("file:{--file:docs/production-safety-status.md}")] },
      },
      operands: ["path*"],
      does: [reads("file:{path:.}")],
    },
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
    operation: { commands: { "list, runs": tells("--limit"), "plan, run, assess": operates } },
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
    "init, uninstall, trust, approve, reject, revoke, enroll, serve, hook": binds,
  },
  examples: {
    allow: [
      "tagout",
      "tagout check --environment production --cwd /srv -- ls",
      "tagout explain --environment production --cwd /srv -- rm x",
      "tagout environment --json --cwd /srv",
      "tagout ledger show --limit 5 --kind decision",
      "tagout ledger show --json --follow --environment production --session s --outcome deny --result PENDING --request r --since 2026-01-01 --until 2026-02-01",
      "tagout ledger verify --json --from a --anchor b --keys c --ledger d --origin e",
      "tagout ledger verify --proof a --since b --entry c",
      "tagout ledger checkpoint",
      "tagout ledger prove 7",
      "tagout ledger prove --since a",
      "tagout ledger export --format csv --limit 1 --kind decision --environment production --session s --outcome deny --result PENDING --request r --since 2026-01-01 --until 2026-02-01",
      "tagout ledger key show",
      "tagout policy show --json",
      "tagout policy test --scope managed --json",
      "tagout doctor --scope user",
      "tagout requests --all --limit 1 --json",
      "tagout requests --state approved",
      "tagout grants --limit 1",
      "tagout grant verify tagout-grant.v1.x.y --environment production --item orders --json",
      "tagout run --environment production --cwd /srv --protocol batch --items items.txt --steps steps.txt -- ls",
      "tagout operation list --json",
      "tagout operation runs --limit 5",
      "tagout operation run load --environment=prod --dataset=orders --complete",
      "tagout operation plan load --dataset orders",
      "tagout replay --limit 1 --environment test --cwd /srv a.jsonl",
      "tail -n 5 app.log | tagout redact --text --command --session s --stats",
      "tagout lint --format json --severity error docs",
      "tagout status --format html --file s.md --check",
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
      "tagout policy build --scope project": ["write guard:project"],
      "tagout policy test .env": ["disclose secret:/repo/.env"],
      "tagout ledger export --tlog /srv/tlog": ["write file:/srv/tlog"],
      "tagout ledger key rotate": ["write guard:itself"],
      "tagout ledger anchor --syslog": ["write guard:itself"],
      "tagout ledger prune --before 2026-01-01 --yes": ["write guard:2026-01-01"],
      "tagout lint --fix": ["write work-tree:documents of agents"],
      "tagout lint --write-baseline b.json": ["write file:/repo/b.json"],
      "tagout lint --baseline .env": ["disclose secret:/repo/.env"],
      "tagout operation run load --items .env": ["disclose secret:/repo/.env"],
      "tagout lint .env": ["disclose secret:/repo/.env"],
      "tagout replay .env": ["disclose secret:/repo/.env"],
      "tagout status --write": ["write document:/repo/docs/production-safety-status.md"],
      "tagout status .env": ["disclose secret:/repo/.env"],
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
      "tagout operation frobnicate": "unknown-command",
      "HOME=/tmp/x tagout operation run load": "untrusted-program",
      "env XDG_STATE_HOME=/tmp/x tagout operation run load": "untrusted-program",
      "export XDG_CONFIG_HOME=/tmp/x; bash -c 'tagout operation run load'": "untrusted-program",
      "HOME=/tmp/x; tagout operation run load": "untrusted-program",
      "sudo -u deploy tagout operation run load": "untrusted-program",
      "sudo HOME=/tmp/x tagout operation run load": "untrusted-program",
      "ssh web-1 tagout operation run load": "untrusted-program",
      "tagout frobnicate": "unknown-command",
      "tagout check --frobnicate": "unknown-option",
      "tagout $X": "dynamic-word",
    },
  },
});
