import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "doveadm",
  source: "doveadm(1), Dovecot 2.3",
  options: { ...flags("-D -v"), ...values("-f") },
  commands: {
    "who, help": readsOnly,
    log: { commands: { "find, errors": readsOnly, "test, reopen": changes(writes("log:dovecot")) } },
    mailbox: { commands: { "list, status": readsOnly } },
    quota: { commands: { get: readsOnly, recalc: changes(writes("store:mail quota")) } },
    "service, process, replicator, director": { commands: { status: readsOnly } },
    instance: { commands: { list: readsOnly } },
    stats: { commands: { dump: readsOnly } },
    "fetch, search, dump": changes(discloses("secret:mail")),
    "expunge, purge, kick, stop, reload, move, copy, import, sync, backup, deduplicate, altmove, force-resync, index": changes(
      writes("store:mail"),
    ),
  },
  examples: {
    allow: [
      "doveadm who",
      "doveadm -f table mailbox status -u a messages INBOX",
      "doveadm quota get -u a",
      "doveadm log errors",
      "doveadm -f 1 who",
    ],
    guard: {
      "doveadm fetch x": ["disclose secret:mail"],
      "doveadm expunge x": ["write store:mail"],
      "doveadm log reopen": ["write log:dovecot"],
      "doveadm quota recalc -u a": ["write store:mail quota"],
    },
    doubt: { "doveadm frobnicate": "unknown-command", "doveadm -o mail_plugin_dir=/tmp who": "unknown-option" },
  },
});
