import { defineTool, disrupts, executes, grants } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

export default defineTool({
  // Settings of the folder are read by the shell.
  name: "kamctl",
  source: "utils/kamctl/kamctl of Kamailio, github.com/kamailio/kamailio",
  loads: [{ files: "kamctlrc", even: "always" }],
  help: "never",
  commands: {
    "ps, uptime, stats, online, ping": reading(""),
    "start, stop, restart": always(disrupts("service:kamailio")),
    "add, passwd, rm, acl": always(grants("account:kamailio {argument}")),
    "rpc, fifo": always(executes("code:in kamailio, {argument}")),
  },
  examples: {
    allow: ["kamctl stats", "kamctl uptime", "kamctl ps"],
    guard: {
      "kamctl restart": ["disrupt service:kamailio"],
      "kamctl acl grant": ["grant account:kamailio grant"],
      "kamctl rpc core.kill": ["execute code:in kamailio, core.kill"],
    },
    doubt: { "kamctl frobnicate": "unknown-command" },
  },
});
