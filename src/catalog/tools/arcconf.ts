import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "arcconf",
  source:
    "the options of GETCONFIG as arcconf prints them, in a public script; getlogs and list in sos and IBM Cloud's documentation of RAID support cases; getstatus, getversion, getperform and getsmartstats recalled",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:getconfig|getstatus|getversion|getlogs|getperform|list|getsmartstats|help|\d+|al|ad|ld|pd|mc|cn|ar|device|event|uart|dead|stats|nologs|tabular)$/i,
      ),
    ),
  ],
  examples: {
    allow: [
      "arcconf getconfig 1 pd",
      "arcconf GETCONFIG 1 AL",
      "arcconf getstatus 1",
      "arcconf GETLOGS 1 UART",
      "arcconf getlogs 1 device tabular",
    ],
    guard: {
      "arcconf delete 1 logicaldrive 0": ["write device:RAID controller"],
      "arcconf getlogs 1 event clear": ["write device:RAID controller"],
      "arcconf savesupportarchive": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
