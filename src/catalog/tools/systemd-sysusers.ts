import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-sysusers, systemd-repart, systemd-firstboot, systemd-machine-id-setup, systemd-umount",
  source: "systemd-sysusers(8) and its neighbours, systemd 252",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    // The settings in force are shown, and nothing is done by them.
    const isShown = words.length > 0 && words.every((word) => /^--(?:cat-config|tldr|no-pager)$/.test(word.value ?? ""));
    if (!isShown || words.every((word) => word.value === "--no-pager")) engine.effect("write", "configuration:systemd");
  },
  examples: {
    allow: ["systemd-sysusers --cat-config --no-pager"],
    guard: { "systemd-sysusers x": ["write configuration:systemd"], "systemd-sysusers --no-pager": ["write configuration:systemd"] },
    doubt: {},
  },
});
