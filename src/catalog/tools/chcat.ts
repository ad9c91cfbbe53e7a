import { defineTool, flags, grants, unless } from "../tool.ts";

export default defineTool({
  name: "chcat",
  source: "chcat 3.11, python/chcat/chcat, github.com/SELinuxProject/selinux",
  options: { ...flags("-L|--list -l|--login") },
  operands: ["argument*"],
  does: [grants("file:{argument}", unless("--list"))],
  examples: {
    allow: ["chcat -L", "chcat -L -l alice"],
    guard: { "chcat s0:c1 /srv/x": ["grant file:/repo/s0:c1", "grant file:/srv/x"] },
    doubt: { "chcat -L -d a": "unknown-option", "chcat --frobnicate": "unknown-option" },
  },
});
