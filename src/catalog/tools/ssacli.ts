import { defineTool, executes, unless, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "ssacli, hpssacli, hpacucli",
  source: "recalled from Smart Storage Administrator CLI 6 guide, HPE",
  syntax: "words",
  operands: ["word*"],
  does: [
    executes("session:RAID console", unless("word")),
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:ctrl|controller|array|logicaldrive|physicaldrive|ld|pd|all|slot=\d+|show|config|status|detail|help|version|[A-Z]|\d+|\d+[IE]:\d+:\d+)$/i,
      ),
    ),
  ],
  examples: {
    allow: ["ssacli ctrl all show config detail", "ssacli ctrl slot=0 pd all show status"],
    guard: { ssacli: ["execute session:RAID console"], "ssacli ctrl slot=0 ld 1 delete": ["write device:RAID controller"] },
    doubt: {},
  },
});
