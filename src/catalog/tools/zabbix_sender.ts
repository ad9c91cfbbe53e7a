import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zabbix_sender",
  source: "zabbix_sender(1), Zabbix 6.0",
  ...changes(writes("metric:Zabbix")),
  examples: {
    allow: [],
    guard: { "zabbix_sender x": ["write metric:Zabbix"] },
    doubt: {},
  },
});
