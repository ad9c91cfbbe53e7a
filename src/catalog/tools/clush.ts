import { runAtHosts } from "./_hosts.ts";
import { defineTool, executes, flags, unlike, values } from "../tool.ts";

const names = /^[\w.,:@[\]-]+$/;

export default defineTool({
  name: "clush",
  source:
    "clush, lib/ClusterShell/CLI/OptionParser.py, ClusterShell 1.9; --copy, --options, --worker, --hostfile and --conf stay unknown options",
  syntax: "posix",
  options: { ...flags("-b -B -L -N -S -q -v --version"), ...values("-w -x -g -X -l -f -t -u") },
  operands: ["command*"],
  // Names of groups stand in shell lines (groups.conf, upcalls).
  does: [
    executes("code:clush -w {-w}", unlike("-w", names)),
    executes("code:clush -x {-x}", unlike("-x", names)),
    executes("code:clush -g {-g}", unlike("-g", names)),
    executes("code:clush -X {-X}", unlike("-X", names)),
  ],
  derive: runAtHosts("-w", "-g"),
  examples: {
    allow: ["clush -b -w web1 -t 5 uptime", "clush -g web -x 1 -X 1 -l 1 -f 1 -u 1 uptime"],
    guard: {
      "clush -w a rm /srv/x": ["delete file:/srv/x"],
      "clush -w '*' -x '$(a)' -g '$(b)' -X '$(c)' uptime": [
        "execute code:clush -w *",
        "execute code:clush -x $(a)",
        "execute code:clush -g $(b)",
        "execute code:clush -X $(c)",
      ],
    },
    doubt: { "clush -w a -c /srv/x uptime": "unknown-option", "clush -w a -o -oProxyCommand=x uptime": "unknown-option" },
  },
});
