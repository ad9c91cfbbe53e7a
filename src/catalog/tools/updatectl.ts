import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "updatectl",
  source: "updatectl(1), systemd 257, man/updatectl.xml",
  withoutCommand: "help",
  commands: {
    "list, check, features": { options: flags("--offline --no-pager --no-legend"), operands: ["target*"] },
    "update, vacuum, enable, disable": changes(writes("host:system image")),
  },
  examples: {
    allow: ["updatectl list"],
    guard: { "updatectl update": ["write host:system image"] },
    doubt: { "updatectl list -H web": "unknown-option", "updatectl frobnicate": "unknown-command" },
  },
});
