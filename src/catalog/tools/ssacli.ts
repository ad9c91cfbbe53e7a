import { defineTool, executes, unless, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "ssacli, hpssacli, hpacucli",
  // Whatever acts is one of add, create, delete, diag, flash, heal, modify, remove, rescan: none of them is in the list.
  source: "`ssacli help` (targets and commands), as printed for a Smart Array P410i in public notes",
  syntax: "words",
  operands: ["word*"],
  does: [
    executes("session:RAID console", unless("word")),
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:ctrl|controller|array|logicaldrive|physicaldrive|ssdphysicaldrive|enclosure|tapedrive|ssdinfo|ld|pd|all|allunassigned|slot=\d+|serialnumber=\w+|show|config|status|detail|help|version|[A-Z]|\d+|(?:\w+:)?\d+:\d+)$/i,
      ),
    ),
  ],
  examples: {
    allow: [
      "ssacli ctrl all show config detail",
      "ssacli ctrl slot=0 pd all show status",
      "ssacli ctrl slot=0 pd 2I:1:5 show",
      "ssacli controller slot=5 physicaldrive CN0:2:3 show",
      "ssacli controller serialnumber=P21DA2322S show",
      "ssacli ctrl slot=0 pd allunassigned show",
    ],
    guard: {
      ssacli: ["execute session:RAID console"],
      "ssacli ctrl slot=0 ld 1 delete": ["write device:RAID controller"],
      "ssacli rescan": ["write device:RAID controller"],
      "ssacli ctrl all diag file=/srv/x.zip": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
