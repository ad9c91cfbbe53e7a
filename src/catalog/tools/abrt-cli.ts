import { defineTool, discloses, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "abrt-cli, abrt",
  source: "src/cli/abrtcli, abrt 2.17, github.com/abrt/abrt",
  options: { ...flags("-a|--auth -V -v") },
  withoutCommand: "help",
  commands: {
    "list, ls, info, status": {
      options: {
        ...flags("-a|--auth -n|--not-reported -d|--detailed --bare"),
        ...values("--since --until -s|--size --pretty"),
        // Any part of a report may be asked for, its environment too.
        "--format, --fmt": { takes: "value", does: [discloses("secret:environment of what crashed")] },
      },
      operands: ["problem*"],
    },
    "remove, rm, report, process": changes(writes("log:crash reports")),
  },
  examples: {
    allow: ["abrt-cli list --since 1", "abrt-cli status"],
    guard: {
      "abrt-cli info --fmt '{environ}'": ["disclose secret:environment of what crashed"],
      "abrt-cli rm x": ["write log:crash reports"],
    },
    doubt: { "abrt-cli frobnicate": "unknown-command" },
  },
});
