import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "storcli, storcli64, perccli, perccli64",
  // Whatever acts has a word of its own (add, del, erase, flushcache, restart, start, set …): a line of these words alone shows.
  source: "`storcli64 -h` of StorCLI 007.2707 (December 2023), in public notes; perccli, Dell's edition of the same program, by it",
  syntax: "words",
  operands: ["word*"],
  does: [
    writes(
      "device:RAID controller",
      unlike(
        "word",
        /^(?:\/[\w/,-]+|show|all|j|J|nolog|page=\d+|health|status|extended|rebuild|rebuildrate|initialization|init|bgi|bgirate|copyback|patrolread|prrate|cc|ccrate|migrate|ctrlcount|termlog|events|eventloginfo|type=(?:\w+|latest=\d+)|badblocks|preservedcache|freespace|jbod|alarm|temperature|time|pci|smart|bbu|cv|learn|properties|errorcounters|phyerrorcounters|-v|-h|help)$/i,
      ),
    ),
  ],
  examples: {
    allow: [
      "storcli64 /c0 show all",
      "perccli /c0/eall/sall show rebuild J",
      "storcli show ctrlcount",
      "storcli64 /c0/bbu show all",
      "perccli64 /c0 show temperature",
      "storcli /c0 show termlog type=contents nolog",
      "storcli /c0 show events type=latest=20",
      "storcli /c0/e252/s0 show smart",
    ],
    guard: {
      "storcli /c0/v0 del": ["write device:RAID controller"],
      "storcli64 /c0/v0 set wrcache=wb": ["write device:RAID controller"],
      "storcli /c0/e252/s0 start rebuild": ["write device:RAID controller"],
      "storcli /c0/bbu start learn": ["write device:RAID controller"],
      "storcli /c0 erase all": ["write device:RAID controller"],
      "storcli /c0 show events file=/srv/x": ["write device:RAID controller"],
    },
    doubt: {},
  },
});
