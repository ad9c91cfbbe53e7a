import { defineTool, executes, flags, unless, unlike } from "../tool.ts";

export default defineTool({
  name: "zabbix_agent2",
  source: "zabbix_agent2(8), man/zabbix_agent2.man, github.com/zabbix/zabbix",
  options: {
    ...flags("-V|--version -h|--help -v|--verbose"),
    "-t, --test": {
      takes: "value",
      does: [
        executes(
          "code:Zabbix item {--test}",
          unlike(
            "--test",
            /^(?:agent|kernel|net|proc|vm)\.[\w.]+(?:\[.*\])?$|^system\.(?:boottime|cpu|hostname|hw|localtime|stat|sw|swap|uname|uptime|users)[\w.]*(?:\[.*\])?$|^vfs\.(?:dev|fs)\.[\w.]+(?:\[.*\])?$/,
          ),
        ),
      ],
    },
  },
  operands: [],
  does: [executes("service:collector", unless("--test", "--version", "--help"))],
  examples: {
    allow: ["zabbix_agent2 -t agent.ping"],
    guard: { zabbix_agent2: ["execute service:collector"], "zabbix_agent2 -t custom.x": ["execute code:Zabbix item custom.x"] },
    doubt: { "zabbix_agent2 --frobnicate": "unknown-option" },
  },
});
