import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "megacli, MegaCli, MegaCli64, megacli64",
  source: "recalled from MegaCLI 8.07 help",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^-?(?:LDInfo|LDPDInfo|PDList|PDInfo|AdpAllInfo|AdpBbuCmd|GetBbuStatus|GetBbuCapacityInfo|GetBbuProperties|AdpCount|AdpGetTime|EncInfo|CfgDsply|ShowSummary|GetPreservedCacheList|FwTermLog|Dsply|ShowProg|PDRbld|LDInit|PhysDrv|\[.*\]|L(?:all|\d+)|aALL|a\d+(?:,\d+)*|NoLog|v|h)$/i,
      ),
    ),
  ],
  examples: {
    allow: ["megacli -LDInfo -Lall -aALL", "MegaCli64 -PDList -aALL -NoLog"],
    guard: { "megacli -CfgLdDel -L1 -a0": ["write device:RAID controller"] },
    doubt: {},
  },
});
