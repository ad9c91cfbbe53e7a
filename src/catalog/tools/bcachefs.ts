import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bcachefs",
  source: "src/commands, bcachefs-tools 1.39, github.com/koverstreet/bcachefs-tools",
  withoutCommand: "help",
  commands: {
    "version, list_journal": readsOnly,
    "show-super": { options: { ...flags("-l|--layout"), ...values("-f|--fields") }, operands: ["device"] },
    fs: {
      withoutCommand: "help",
      commands: {
        usage: { options: flags("-h|--human-readable"), operands: ["path*"] },
      },
    },
    "format, fsck, device, data, subvolume, setattr, set-option, unlock, migrate, reset-counters": changes(writes("volume:bcachefs")),
  },
  examples: {
    allow: ["bcachefs fs usage -h /", "bcachefs show-super /dev/sda"],
    guard: { "bcachefs format x": ["write volume:bcachefs"] },
    doubt: { "bcachefs frobnicate": "unknown-command" },
  },
});
