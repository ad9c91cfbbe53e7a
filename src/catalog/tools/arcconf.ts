import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "arcconf",
  source: "recalled from ARCCONF command line utility guide, Microchip",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:getconfig|getstatus|getversion|getlogs|list|getsmartstats|help|\d+|al|ad|ld|pd|ar|device|event|uart|dead|stats|nologs|tabular)$/i,
      ),
    ),
  ],
  examples: {
    allow: ["arcconf getconfig 1 pd", "arcconf getstatus 1"],
    guard: { "arcconf delete 1 logicaldrive 0": ["write device:RAID controller"] },
    doubt: {},
  },
});
