import { defineTool, disrupts, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "crsctl",
  // `eval` says what a command would do, and does nothing.
  source:
    "`crsctl -h` and `crsctl lsmodules` of Oracle Clusterware 11.2, quoted in public notes; a reference of its commands up to 19c (Spanish)",
  withoutCommand: "help",
  commands: {
    "check, stat, status, query, get, lsmodules, config, getperm, eval": { /*READ*/ syntax: "words", operands: ["word*"] },
    start: changes(executes("service:Oracle Clusterware")),
    "stop, relocate, disable, enable": changes(disrupts("service:Oracle Clusterware")),
    "add, delete, modify, set, setperm, unset, replace, pin, unpin, discover, debug, trace": changes(writes("cluster:Oracle Clusterware")),
  },
  examples: {
    allow: [
      "crsctl stat res -t",
      "crsctl check crs",
      "crsctl query css votedisk",
      "crsctl config has",
      "crsctl getperm resource app",
      "crsctl eval stop server node2 -f",
      "crsctl lsmodules crs",
    ],
    guard: {
      "crsctl start crs": ["execute service:Oracle Clusterware"],
      "crsctl stop crs": ["disrupt service:Oracle Clusterware"],
      "crsctl delete node x": ["write cluster:Oracle Clusterware"],
      "crsctl setperm resource app -o oracle": ["write cluster:Oracle Clusterware"],
    },
    doubt: { "crsctl frobnicate": "unknown-command" },
  },
});
