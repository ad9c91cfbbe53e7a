import { defineTool, disrupts } from "../tool.ts";

export default defineTool({
  name: "init, telinit",
  source: "telinit(8), systemd 252",
  syntax: "words",
  operands: ["level*"],
  does: [disrupts("host:this host")],
  examples: {
    allow: ["telinit --help"],
    guard: { "init 6": ["disrupt host:this host"], "telinit q": ["disrupt host:this host"] },
    doubt: {},
  },
});
