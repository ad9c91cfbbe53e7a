import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "timeshift",
  source: "timeshift(1) 22.11",
  options: flags("--list --list-snapshots --list-devices --verbose --debug --version --help"),
  does: [writes("volume:system snapshots", unless("--list", "--list-snapshots", "--list-devices", "--version", "--help"))],
  examples: {
    allow: ["timeshift --list"],
    guard: { timeshift: ["write volume:system snapshots"] },
    doubt: { "timeshift --create": "unknown-option", "timeshift --delete --list": "unknown-option" },
  },
});
