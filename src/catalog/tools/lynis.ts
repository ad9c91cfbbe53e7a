import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lynis",
  source: "lynis(8) 3.0; the script: folders beside it are used before those that are installed",
  loads: [{ files: "include plugins db *.prf", even: "always" }],
  options: { ...flags("--quiet -q --no-colors --verbose") },
  commands: {
    show: { operands: ["word*"] },
    update: { commands: { "info, check": { operands: [] } } },
    audit: changes(writes("log:lynis report")),
  },
  examples: {
    allow: ["lynis show version"],
    guard: { "lynis audit x": ["write log:lynis report"] },
    doubt: { "lynis frobnicate": "unknown-command", "lynis show version --profile x": "unknown-option" },
  },
});
