import { type Command, defineTool, reads, when, writes } from "../tool.ts";

const read: Command = {
  optionsOnlyRead: true,
  operands: ["argument*"],
  options: { "-o, --output": { takes: "value", does: [writes("file:{--output}")] } },
  does: [reads("file:{argument}", when("argument"))],
};

export default defineTool({
  name: "xsv, qsv",
  source: "xsv 0.13, README",
  commands: {
    "count, headers, stats, select, search, table, slice, sort, frequency, sample, flatten, fmt, cat, join, fixlengths, reverse, input":
      read,
  },
  examples: {
    allow: ["xsv stats a.csv", "xsv select 1,2 a.csv"],
    guard: { "xsv table .env": ["disclose secret:/repo/.env"], "xsv sort a.csv -o /srv/x": ["write file:/srv/x"] },
    doubt: { "xsv frobnicate": "unknown-command", "xsv index a.csv": "unknown-command" },
  },
});
