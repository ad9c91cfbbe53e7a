import { defineTool, executes, flags, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sssctl",
  source: "SSSD 2.10, src/tools/sssctl, github.com/SSSD/sssd",
  withoutCommand: "help",
  commands: {
    "domain-list, domain-status": {
      options: {
        ...flags("-v|--verbose -o|--online -a|--active-server -r|--servers"),
        "-s, --start": { takes: "flag", does: [executes("service:sssd")] },
      },
      operands: ["domain?"],
    },
    "user-checks": {
      options: {
        ...values("-s|--service"),
        "-a, --action": { takes: "value", does: [executes("session:PAM {--action}", unlike("--action", /^acct$/))] },
      },
      operands: ["user"],
    },
    "user-show, group-show, netgroup-show": { options: flags("-s|--sid -u|--uid -g|--gid"), operands: ["name"] },
    "config-check": { operands: [] },
    "cert-show, access-report, cert-map, gpo-list": { options: flags("-v|--verbose"), operands: ["word*"] },
    "gpo-show": { options: flags("-g|--guid"), operands: ["name"] },
    "logs-remove, logs-fetch, debug-level, cache-remove, cache-expire, cache-index, cache-upgrade, client-data-backup, client-data-restore, gpo-remove, gpo-purge, analyze, passkey-*":
      changes(writes("configuration:SSSD")),
  },
  examples: {
    allow: [
      "sssctl domain-list",
      "sssctl domain-status example.com -o",
      "sssctl user-checks alice -s sshd -a acct",
      "sssctl user-show alice",
      "sssctl config-check",
      "sssctl gpo-list",
    ],
    guard: {
      "sssctl domain-status x --start": ["execute service:sssd"],
      "sssctl user-checks alice -a open": ["execute session:PAM open"],
      "sssctl cache-remove": ["write configuration:SSSD"],
    },
    doubt: { "sssctl frobnicate": "unknown-command" },
  },
});
