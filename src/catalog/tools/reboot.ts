import { defineTool, disrupts } from "../tool.ts";

export default defineTool({
  name: "reboot, halt, poweroff, pm-suspend, pm-hibernate",
  source: "halt(8), systemd 252",
  syntax: "words",
  operands: ["word*"],
  does: [disrupts("host:this host")],
  examples: {
    allow: ["reboot --help"],
    guard: { reboot: ["disrupt host:this host"], "poweroff -f": ["disrupt host:this host"] },
    doubt: {},
  },
});
