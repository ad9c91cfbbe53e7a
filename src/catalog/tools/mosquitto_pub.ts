import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mosquitto_pub, mosquitto_rr, mosquitto_passwd, mosquitto_ctrl",
  source: "mosquitto_pub(1), mosquitto_passwd(1) 2.0",
  ...changes(writes("queue:MQTT broker")),
  examples: {
    allow: [],
    guard: { "mosquitto_pub x": ["write queue:MQTT broker"] },
    doubt: {},
  },
});
