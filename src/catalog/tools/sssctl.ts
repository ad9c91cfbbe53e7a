import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sssctl",
  source: "recalled from sssctl(8), SSSD 2.8",
  withoutCommand: "help",
  commands: {
    "domain-list, domain-status, user-checks, user-show, group-show, netgroup-show, config-check, cert-show, access-report, cert-map":
      readsOnly,
    "logs-remove, logs-fetch, debug-level, cache-remove, cache-expire, cache-index, cache-upgrade, client-data-backup, client-data-restore, gpo-*, analyze, passkey-*":
      changes(writes("configuration:SSSD")),
  },
  examples: {
    allow: ["sssctl domain-list", "sssctl domain-status example.com"],
    guard: { "sssctl cache-remove": ["write configuration:SSSD"] },
    doubt: { "sssctl frobnicate": "unknown-command" },
  },
});
