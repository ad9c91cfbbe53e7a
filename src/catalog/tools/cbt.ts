import { defineTool, deletes, reads, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cbt",
  source: "recalled from cbt, Google Cloud Bigtable documentation",
  syntax: "single",
  withoutCommand: "help",
  commands: {
    "ls, listinstances, listclusters, listappprofile, getappprofile, doc, help, version": { /*READ*/ operands: ["name*"] },
    "count, lookup, read": changes(reads("database-rows:{argument}")),
    "createtable, createfamily, createcluster, createinstance, createappprofile, updateappprofile, updatecluster, set, setgcpolicy, setvaluetype, import, createtablefromsnapshot, createtablefromsnapshot, waitforreplication, addtocell":
      changes(writes("database:{argument}")),
    "deletetable, deletefamily, deletecluster, deleteinstance, deleteappprofile, deletecolumn, deleterow, deleteallrows, notices": changes(
      deletes("database:{argument}"),
    ),
  },
  examples: {
    allow: ["cbt ls", "cbt listinstances"],
    guard: { "cbt deletetable t": ["delete database:t"], "cbt createtable t": ["write database:t"], "cbt read t": [] },
    doubt: { "cbt -creds x ls": "unknown-option" },
  },
});
