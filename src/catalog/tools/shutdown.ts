import { defineTool, disrupts, unless, unlike } from "../tool.ts";

export default defineTool({
  name: "shutdown",
  source: "shutdown(8), systemd 252",
  syntax: "words",
  operands: ["word*"],
  does: [disrupts("host:this host", unlike("word", /^--show$/)), disrupts("host:this host", unless("word"))],
  examples: {
    allow: ["shutdown --show"],
    guard: { "shutdown now": ["disrupt host:this host"], shutdown: ["disrupt host:this host"] },
    doubt: {},
  },
});
