import { defineTool, deletes, reads, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cbt",
  source: "cbt.go and cbtconfig.go 0.12, github.com/googleapis/cloud-bigtable-cbt-cli",
  syntax: "single",
  options: values("-project -instance -timeout"),
  withoutCommand: "help",
  commands: {
    "ls, listinstances, listclusters, listappprofile, getappprofile, listsnapshots, getsnapshot, doc, mddoc, help, version": {
      /*READ*/ operands: ["name*"],
    },
    "count, lookup, read": changes(reads("database-rows:{argument}")),
    "createtable, createfamily, createcluster, createinstance, createappprofile, updateappprofile, updatecluster, set, setgcpolicy, setvaluetype, import, createtablefromsnapshot, createtablefromsnapshot, waitforreplication, addtocell":
      changes(writes("database:{argument}")),
    "deletetable, deletefamily, deletecluster, deleteinstance, deleteappprofile, deletecolumn, deleterow, deleteallrows, notices": changes(
      deletes("database:{argument}"),
    ),
  },
  examples: {
    allow: ["cbt -project p -instance i -timeout 5s ls", "cbt listinstances"],
    guard: { "cbt deletetable t": ["delete database:t"], "cbt createtable t": ["write database:t"], "cbt read t": [] },
    doubt: { "cbt -creds x ls": "unknown-option" },
  },
});
