import { defineTool, discloses, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pdnsutil",
  source: "pdnsutil 5, pdns/pdnsutil.cc, github.com/PowerDNS/pdns; names of subcommands: docs/manpages/pdnsutil.1.rst",
  options: {
    ...flags("-v|--verbose -q|--quiet -f|--force -s|--sort --no-colors"),
    ...values("--config-name"),
    // Settings name programs and libraries.
    "--config-dir": { takes: "value", does: [executes("code:{--config-dir}")] },
  },
  // They are read wherever they stand, and may be abbreviated.
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "list-all-zones, list-zone, check-zone, check-all-zones, show-zone, list-keys, hash-zone-record, list-algorithms, get-meta, verify-crypto, export-zone-ds, list-autoprimaries, list-member-zones":
      {
        operands: ["argument*"],
      },
    "export-zone-key*, generate-tsig-key, list-tsig-keys": changes(discloses("secret:keys of PowerDNS")),
    "add-*, delete-*, replace-rrset, create-*, edit-zone, load-zone, clear-zone, set-*, unset-*, secure-*, disable-dnssec, activate-*, deactivate-*, publish-*, unpublish-*, rectify-*, increase-serial, import-*, remove-*, change-*, backend-cmd, zonemd-*":
      changes(writes("dns:{argument:zones}")),
  },
  examples: {
    allow: ["pdnsutil list-all-zones", "pdnsutil check-zone example.com", "pdnsutil --config-name 1 list-all-zones"],
    guard: {
      "pdnsutil --config-dir /tmp/x list-all-zones": ["execute code:/tmp/x"],
      "pdnsutil list-all-zones --config-dir /tmp/x": ["execute code:/tmp/x"],
      "pdnsutil delete-zone example.com": ["write dns:example.com"],
      "pdnsutil list-tsig-keys": ["disclose secret:keys of PowerDNS"],
    },
    doubt: { "pdnsutil list-all-zones --config-d=/tmp/x": "unknown-option", "pdnsutil frobnicate": "unknown-command" },
  },
});
