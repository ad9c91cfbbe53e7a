import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "apt-mark",
  source: "apt-mark(8), apt 2.6.1",
  commands: {
    "showauto, showmanual, showhold, showheld, showinstall, showremove, showpurge": { operands: ["package*"] },
    "auto, manual, hold, unhold, install, remove, purge, minimize-manual": {
      operands: ["package*"],
      does: [writes("package:mark of {package:all}")],
    },
  },
  withoutCommand: "help",
  examples: {
    allow: ["apt-mark showhold"],
    guard: { "apt-mark hold nginx": ["write package:mark of nginx"] },
    doubt: { "apt-mark frob": "unknown-command" },
  },
});
