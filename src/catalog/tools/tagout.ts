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
    policy: { commands: { "show, test": tells("--limit") } },
    doctor: tells("--scope"),
    "requests, grants, lint, status, redact, replay": tells("--limit"),
    // Asking a person is what an agent may do; answering is not.
    request: {
      options: { ...flags("--json"), ...values("--environment") },
      operands: ["operand*"],
      does: [writes("ticket:approval request")],
    },
    "help, version": { operands: [] },
    drill: { options: flags("--json"), does: [reads("guard:drill")] },
    "init, uninstall, trust, approve, reject, enroll, serve, operation, incident, evidence, hook": binds,
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
      "tagout policy show --limit 1",
      "tagout doctor --scope user",
      "tagout requests --limit 1",
      "tagout help",
      "tagout drill --json",
    ],
    guard: {
      "tagout approve 7f3a": ["write guard:7f3a"],
      "tagout uninstall --yes": ["write guard:itself"],
      "tagout trust": ["write guard:itself"],
      "tagout ledger export --tlog /srv/tlog": ["write file:/srv/tlog"],
      "tagout ledger key rotate": ["write guard:itself"],
      "tagout ledger anchor --syslog": ["write guard:itself"],
      "tagout ledger prune --before 2026-01-01 --yes": ["write guard:2026-01-01"],
      "tagout request --environment production -- systemctl restart nginx": ["write ticket:approval request"],
    },
    doubt: { "tagout frobnicate": "unknown-command", "tagout check --frobnicate": "unknown-option", "tagout $X": "dynamic-word" },
  },
});
