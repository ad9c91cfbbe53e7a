import { defineTool, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zkCli.sh",
  source: "zkCli.sh, ZooKeeper 3.8 CLI documentation",
  options: { ...flags("-r"), ...values("-server -timeout") },
  commands: {
    "ls, stat, getAcl, listquota, version, getEphemerals, getAllChildrenNumber": readsOnly,
    "get, ls2": { operands: ["argument*"], options: flags("-s -w"), does: [reads("database-rows:ZooKeeper")] },
    "create, set, delete, deleteall, rmr, setAcl, setquota, delquota, reconfig, addauth": changes(writes("store:ZooKeeper")),
  },
  examples: {
    allow: ["zkCli.sh -server zk1:2181 ls /", "zkCli.sh -server 1 -timeout 1 stat /"],
    guard: { "zkCli.sh create x": ["write store:ZooKeeper"] },
    doubt: { "zkCli.sh frobnicate": "unknown-command" },
  },
});
