import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-nspawn",
  source: "systemd-nspawn(1), systemd 252",
  ...changes(executes("container:machine")),
  examples: {
    allow: [],
    guard: { "systemd-nspawn x": ["execute container:machine"] },
    doubt: {},
  },
});
