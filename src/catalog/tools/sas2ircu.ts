import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "sas2ircu, sas3ircu",
  source: "recalled from SAS3IRCU user guide, Broadcom",
  syntax: "words",
  operands: ["word*"],
  does: [writes("device:RAID controller", unlike("word", /^(?:list|\d+|display|status)$/i))],
  examples: {
    allow: ["sas3ircu list", "sas3ircu 0 display"],
    guard: { "sas2ircu 0 deletevolume": ["write device:RAID controller"] },
    doubt: {},
  },
});
