import { defineTool, deletes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "lastlog, lastlog2, faillog",
  source: "lastlog(8), faillog(8), shadow 4.13",
  options: {
    ...flags("-a|--all -h|--help"),
    "-C, --clear": { takes: "flag", does: [deletes("log:login records")] },
    "-S, --set": { takes: "flag", does: [writes("log:login records")] },
    "-r, --reset": { takes: "flag", does: [deletes("log:login failures")] },
    ...values("-b|--before -t|--time -u|--user -R|--root"),
    "-l, --lock-secs": { takes: "value", does: [writes("log:login failures")] },
    "-m, --maximum": { takes: "value", does: [writes("log:login failures")] },
  },
  examples: {
    allow: ["lastlog -u root -b 5 -t 9 -R /"],
    guard: {
      "lastlog -C -u a": ["delete log:login records"],
      "lastlog -S -u a": ["write log:login records"],
      "faillog -r": ["delete log:login failures"],
      "faillog -l 5 -m 3": ["write log:login failures", "write log:login failures"],
    },
    doubt: {},
  },
});
