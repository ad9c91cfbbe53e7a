import { changes } from "./_changes.ts";
import { attached, defineTool, flags, values, writes, type Command } from "../tool.ts";

// Not declared: what names a configuration, a root or a cache, which may be emptied at the end (`--volatile-cache`).
const query: Command = { operands: ["word*"] };

export default defineTool({
  name: "opkg",
  source: "opkg(1) and the option and command tables of opkg 0.4.4 (keenetic/opkg)",
  options: {
    ...flags("-A|--query-all --noaction --size --nodeps --short-description -v|--version"),
    ...values("-d|--dest -l|--lists-dir --fields"),
    ...attached("-V|--verbosity"),
  },
  optionsMayFollow: true,
  commands: {
    "list, list-installed, list_installed, list-upgradable, list_upgradable, list-changed-conffiles, list_changed_conffiles, files, search, find, info, status, verify, compare-versions, compare_versions, print-architecture, print_architecture, depends, whatdepends, whatdependsrec, whatrecommends, whatsuggests, whatprovides, whatconflicts, whatreplaces":
      query,
    "*": changes(writes("package:opkg")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["opkg files curl", "opkg -A list", "opkg -d root -l /x --fields Version list-upgradable", "opkg list-installed -V2 'lib*'"],
    guard: { "opkg update": ["write package:opkg"], "opkg install curl": ["write package:opkg"] },
    doubt: { "opkg -f a list": "unknown-option", "opkg list --volatile-cache --cache-dir /srv": "unknown-option" },
  },
});
