import { defineTool, disrupts, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "crsctl",
  source: "recalled from Oracle Clusterware 19c administration guide",
  withoutCommand: "help",
  commands: {
    "check, stat, status, query, get, lsmodules": { /*READ*/ syntax: "words", operands: ["word*"] },
    start: changes(executes("service:Oracle Clusterware")),
    "stop, relocate, disable, enable": changes(disrupts("service:Oracle Clusterware")),
    "add, delete, modify, set, unset, replace, pin, unpin, config, eval, discover, debug, trace": changes(
      writes("cluster:Oracle Clusterware"),
    ),
  },
  examples: {
    allow: ["crsctl stat res -t", "crsctl check crs"],
    guard: {
      "crsctl start crs": ["execute service:Oracle Clusterware"],
      "crsctl stop crs": ["disrupt service:Oracle Clusterware"],
      "crsctl delete node x": ["write cluster:Oracle Clusterware"],
    },
    doubt: { "crsctl frobnicate": "unknown-command" },
  },
});
