import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sacctmgr",
  source: "sacctmgr(1), Slurm 22.05",
  options: { ...flags("-n|--noheader -p|--parsable -P|--parsable2 -Q|--quiet -s|--associations -v|--verbose") },
  commands: {
    "show, list, version": readsOnly,
    "add, create, modify, delete, remove, load, archive, reconfigure, clear": changes(writes("account:Slurm")),
  },
  examples: {
    allow: ["sacctmgr show user"],
    guard: { "sacctmgr add x": ["write account:Slurm"] },
    doubt: { "sacctmgr frobnicate": "unknown-command" },
  },
});
