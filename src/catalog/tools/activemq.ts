import { defineTool, deletes, discloses, disrupts, executes, flags, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

// `--extdir` names a folder of code to load, which every task takes.
const shows: Command = {
  options: { ...flags("--jmxlocal --version"), ...values("--jmxurl --jmxuser --jmxpassword --pid") },
  operands: ["word*"],
};

export default defineTool({
  name: "activemq",
  source: "activemq 5.18, Command Line Tools Reference",
  help: "alone",
  commands: {
    "list, bstat, query, dstat, status, help": shows,
    "start, console": changes(executes("service:activemq")),
    "stop, restart": changes(disrupts("service:activemq")),
    purge: changes(deletes("queue:messages")),
    "producer, import": changes(writes("queue:messages")),
    "encrypt, decrypt": changes(discloses("secret:activemq password")),
  },
  examples: {
    allow: ["activemq bstat --jmxlocal"],
    guard: {
      "activemq stop --help": ["disrupt service:activemq"],
      "activemq start x": ["execute service:activemq"],
      "activemq stop x": ["disrupt service:activemq"],
      "activemq purge x": ["delete queue:messages"],
      "activemq producer x": ["write queue:messages"],
      "activemq encrypt x": ["disclose secret:activemq password"],
    },
    doubt: { "activemq frobnicate": "unknown-command", "activemq list --extdir x": "unknown-option" },
  },
});
