import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "megacli, MegaCli, MegaCli64, megacli64",
  // Whatever acts has a word of its own (-Start, -Clear, -BbuLearn, -f FILE): a line of these words alone shows.
  source:
    "what `MegaCli -h` says of -AdpBbuCmd; commands for MegaCLI 8.07.14 in public notes on RAID controllers; -EncInfo, -ShowSummary and -GetPreservedCacheList recalled",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^-?(?:LDInfo|LDPDInfo|PDList|PDInfo|AdpAllInfo|AdpBbuCmd|GetBbuStatus|GetBbuCapacityInfo|GetBbuDesignInfo|GetBbuProperties|AdpCount|AdpGetTime|AdpGetPciInfo|EncInfo|CfgDsply|ShowSummary|GetPreservedCacheList|FwTermLog|Dsply|ShowProg|ProgDsply|PDRbld|LDInit|LDBI|LDGetProp|Cache|DskCache|PhysDrv|PhysDrv\[[\d:,]+\]|\[.*\]|L(?:all|\d+)|aALL|a\d+(?:,\d+)*|NoLog|v|h)$/i,
      ),
    ),
  ],
  examples: {
    allow: [
      "megacli -LDInfo -Lall -aALL",
      "MegaCli64 -PDList -aALL -NoLog",
      "MegaCli -AdpBbuCmd -GetBbuDesignInfo -aALL",
      "MegaCli -PDRbld -ShowProg -PhysDrv '[1:5]' -a0",
      "MegaCli -LDInit -ProgDsply -LALL -aALL",
      "MegaCli -LDGetProp -Cache -L0 -a0",
      "megacli -FwTermLog -Dsply -aALL",
    ],
    guard: {
      "megacli -CfgLdDel -L1 -a0": ["write device:RAID controller"],
      "MegaCli -AdpBbuCmd -BbuLearn -aALL": ["write device:RAID controller"],
      "MegaCli -PDRbld -Stop -PhysDrv '[1:5]' -a0": ["write device:RAID controller"],
      "MegaCli -LDInit -Start -L0 -a0": ["write device:RAID controller"],
      "MegaCli -AdpBbuCmd -SetBbuProperties -f x -a0": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
