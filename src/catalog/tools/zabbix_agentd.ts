import { defineTool, executes, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "zabbix_agentd",
  source: "zabbix_agentd(8), Zabbix 6.4",
  options: {
    ...flags("-p|--print -T|--test-config -h|--help -V|--version"),
    ...values("-c|--config"),
    "-t, --test": { takes: "value", does: [executes("code:Zabbix item {--test}")] },
  },
  operands: [],
  does: [
    executes("service:zabbix-agent", unless("--print", "--test-config", "--test", "--help", "--version")),
    executes("code:every Zabbix item", when("--print")),
  ],
  examples: {
    allow: ["zabbix_agentd -T -c /etc/zabbix/zabbix_agentd.conf"],
    guard: {
      zabbix_agentd: ["execute service:zabbix-agent"],
      "zabbix_agentd -t x": ["execute code:Zabbix item x"],
      "zabbix_agentd -p": ["execute code:every Zabbix item"],
    },
    doubt: { "zabbix_agentd -R log_level_increase": "unknown-option" },
  },
});
