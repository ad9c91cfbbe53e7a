import { defineTool, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "fail2ban-client",
  source: "fail2ban-client(1) 1.0.2",
  options: {
    ...flags("-d|--dp|--dump-pretty -v -q -x -i --timeout-none -V|--version -h|--help -t|--test"),
    ...values("-c -s -p --pname --loglevel --logtarget --syslogsocket --timeout"),
  },
  withoutCommand: { command: "configuration" },
  commands: {
    "status, ping, version, get, banned, stats, statistics, help": readsOnly,
    configuration: { does: [executes("session:fail2ban", when("-i"))] },
    "start, restart, reload, stop, unban, set, add, flushlogs": changes(writes("firewall:fail2ban")),
  },
  examples: {
    allow: [
      "fail2ban-client status sshd",
      "fail2ban-client get sshd bantime",
      "fail2ban-client -d",
      "fail2ban-client -t",
      "fail2ban-client -c 1 -s 1 -p 1 --pname 1 --loglevel 1 --logtarget 1 --syslogsocket 1 --timeout 1 ping",
    ],
    guard: { "fail2ban-client start x": ["write firewall:fail2ban"], "fail2ban-client -i": ["execute session:fail2ban"] },
    doubt: { "fail2ban-client frobnicate": "unknown-command" },
  },
});
