import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "storcli, storcli64, perccli, perccli64",
  source: "recalled from StorCLI 7.27 reference manual, Broadcom; PERC CLI reference guide, Dell",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:\/[\w/,-]+|show|all|j|J|nolog|page=\d+|health|rebuild|initialization|copyback|patrolread|cc|ctrlcount|termlog|bbu|cv|phyerrorcounters|-v|-h|help)$/i,
      ),
    ),
  ],
  examples: {
    allow: ["storcli64 /c0 show all", "perccli /c0/eall/sall show rebuild J", "storcli show ctrlcount"],
    guard: {
      "storcli /c0/v0 del": ["write device:RAID controller"],
      "storcli64 /c0/v0 set wrcache=wb": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
