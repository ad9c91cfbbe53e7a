import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "fwupdmgr",
  source: "fwupdmgr(1) 1.8",
  options: { ...flags("-v|--verbose --json --no-metadata-check --no-remote-check --no-unreported-check -y|--assume-yes --show-all") },
  optionsMayFollow: true,
  commands: {
    "get-devices, get-updates, get-upgrades, get-history, get-releases, get-remotes, get-topology, get-plugins, get-results, get-approved-firmware, get-blocked-firmware, get-bios-setting, get-bios-settings":
      readsOnly,
    "update, upgrade, install, reinstall, downgrade, activate, unlock, clear-results, verify-update": changes(writes("device:firmware")),
    "refresh, enable-remote, disable-remote, modify-remote, modify-config, set-bios-setting, block-firmware, unblock-firmware": changes(
      writes("configuration:firmware updates"),
    ),
  },
  examples: {
    allow: ["fwupdmgr get-devices --json"],
    guard: { "fwupdmgr update x": ["write device:firmware"], "fwupdmgr refresh x": ["write configuration:firmware updates"] },
    doubt: { "fwupdmgr frobnicate": "unknown-command" },
  },
});
