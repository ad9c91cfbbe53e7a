import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pecl, pear",
  source: "PEAR/Command and scripts/pearcmd.php, pear-core 1.10",
  withoutCommand: "help",
  commands: {
    "list, list-all, list-channels, list-files, list-upgrades, info, remote-info, remote-list, search, channel-info, version, help, shell-test":
      readsOnly,
    "install, uninstall, upgrade, upgrade-all, download, bundle, clear-cache, update-channels, channel-*, config-set, config-create, login, logout, run-*, package, build, convert, pickle, makerpm, makesrc, sign, cvstag, svntag":
      changes(writes("package:PEAR")),
  },
  examples: {
    allow: ["pecl list", "pecl info redis"],
    guard: { "pecl install redis": ["write package:PEAR"] },
    doubt: { "pecl frobnicate": "unknown-command" },
  },
});
