import { defineTool, executes, unless } from "../tool.ts";

export default defineTool({
  name: "lvm",
  source: "lvm(8), LVM 2.03",
  syntax: "words",
  operands: ["command*"],
  does: [executes("session:lvm", unless("command"))],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["lvm lvs -a"],
    guard: { lvm: ["execute session:lvm"], "lvm lvremove vg0/x": ["delete volume:logical volumes"] },
    doubt: {},
  },
});
