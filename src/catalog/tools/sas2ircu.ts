import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "sas2ircu, sas3ircu",
  source: "what SAS2IRCU 10 prints of itself, of CREATE and of LOCATE, and list, display and status, in public notes on these controllers",
  syntax: "words",
  operands: ["word*"],
  does: [writes("device:RAID controller", unlike("word", /^(?:list|\d+|display|status)$/i))],
  examples: {
    allow: ["sas3ircu list", "sas3ircu 0 display", "sas2ircu 0 STATUS"],
    guard: {
      "sas2ircu 0 deletevolume": ["write device:RAID controller"],
      "sas2ircu 0 locate 1:6 ON": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
