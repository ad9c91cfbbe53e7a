import { defineTool, flags, grants, unless } from "../tool.ts";

export default defineTool({
  name: "chcat",
  source: "recalled from chcat(8), policycoreutils 3.4",
  options: { ...flags("-L|--list") },
  operands: ["argument*"],
  does: [grants("file:{argument}", unless("--list"))],
  examples: {
    allow: ["chcat -L"],
    guard: { "chcat s0:c1 /srv/x": ["grant file:/repo/s0:c1", "grant file:/srv/x"] },
    doubt: { "chcat --frobnicate": "unknown-option" },
  },
});
