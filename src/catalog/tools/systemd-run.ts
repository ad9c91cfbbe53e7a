import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-run",
  source: "systemd-run(1), systemd 252",
  ...changes(executes("unit:transient unit")),
  examples: {
    allow: [],
    guard: { "systemd-run x": ["execute unit:transient unit"] },
    doubt: {},
  },
});
