import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "opkg",
  source: "recalled from opkg(1) 0.6",
  options: {
    ...flags("-A --noaction --size --nodeps"),
    ...values("-d|--dest -o|--offline-root -l|--lists-dir"),
  },
  optionsMayFollow: true,
  commands: {
    "list, list-installed, list-upgradable, list-changed-conffiles, files, search, find, info, status, compare-versions, print-architecture, print-installation-architecture, depends, whatdepends, whatdependsrec, whatrecommends, whatsuggests, whatprovides, whatconflicts, whatreplaces, --version":
      readsOnly,
    "*": changes(writes("package:opkg")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["opkg files curl", "opkg -A list", "opkg -d root -o / -l /x list-upgradable"],
    guard: { "opkg update": ["write package:opkg"], "opkg install curl": ["write package:opkg"] },
    doubt: { "opkg -f a list": "unknown-option" },
  },
});
