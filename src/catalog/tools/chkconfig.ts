import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "chkconfig",
  source: "chkconfig(8) 1.20",
  options: {
    ...flags("-l|--list"),
    ...values("--level --type"),
    "--add": { takes: "flag", does: [writes("unit:{service}")] },
    "--del": { takes: "flag", does: [writes("unit:{service}")] },
  },
  operands: ["service?", "state?"],
  does: [writes("unit:{service}", when("state"))],
  examples: {
    allow: ["chkconfig --list", "chkconfig nginx"],
    guard: {
      "chkconfig --level 35 --type sysv nginx on": ["write unit:nginx"],
      "chkconfig --add nginx": ["write unit:nginx"],
      "chkconfig --del nginx": ["write unit:nginx"],
    },
    doubt: {},
  },
});
