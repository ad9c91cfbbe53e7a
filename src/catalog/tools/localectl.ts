import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "localectl",
  source: "localectl(1), systemd 252",
  options: { ...flags("--no-ask-password --no-pager --no-convert -h|--help --version"), ...values("-H|--host -M|--machine") },
  optionsMayFollow: true,
  commands: {
    "status, list-locales, list-keymaps, list-x11-keymap-models, list-x11-keymap-layouts, list-x11-keymap-variants, list-x11-keymap-options":
      { operands: ["word*"] },
    "set-locale, set-keymap, set-x11-keymap": { operands: ["word*"], does: [writes("configuration:{word:locale}")] },
  },
  withoutCommand: { command: "status" },
  target: { family: "ssh", values: { host: "{--host}" } },
  examples: {
    allow: ["localectl", "localectl list-locales"],
    guard: { "localectl set-locale LANG=C": ["write configuration:LANG=C"], "localectl -H h -M m set-keymap x": ["write configuration:x"] },
    doubt: {},
  },
});
