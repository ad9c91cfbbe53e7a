import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sssctl",
  source: "recalled from sssctl(8), SSSD 2.8; option table of sssctl_domains.c, SSSD/sssd",
  withoutCommand: "help",
  commands: {
    "domain-list, domain-status": {
      optionsOnlyRead: true,
      operands: ["domain?"],
      options: { "-s, --start": { takes: "flag", does: [executes("service:sssd")] } },
    },
    "user-checks, user-show, group-show, netgroup-show, config-check, cert-show, access-report, cert-map": readsOnly,
    "logs-remove, logs-fetch, debug-level, cache-remove, cache-expire, cache-index, cache-upgrade, client-data-backup, client-data-restore, gpo-*, analyze, passkey-*":
      changes(writes("configuration:SSSD")),
  },
  examples: {
    allow: ["sssctl domain-list", "sssctl domain-status example.com"],
    guard: { "sssctl domain-status -s example.com": ["execute service:sssd"], "sssctl cache-remove": ["write configuration:SSSD"] },
    doubt: { "sssctl frobnicate": "unknown-command" },
  },
});
