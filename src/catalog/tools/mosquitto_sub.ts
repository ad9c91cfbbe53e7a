import { defineTool, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "mosquitto_sub",
  source: "mosquitto_sub(1) 2.0",
  options: {
    ...flags("-d|--debug -v|--verbose --quiet -R -N"),
    ...values("-h|--host -p|--port -u|--username -P|--pw -C -W -i|--id -k|--keepalive -F -q|--qos -V --cafile --cert --key --capath"),
    "-t, --topic": { takes: "value", does: [reads("database-rows:{--topic}", unlike("--topic", /^\$SYS\//))] },
  },
  operands: [],
  examples: {
    allow: ["mosquitto_sub -h mq1 -t '$SYS/broker/uptime' -C 1"],
    guard: {},
    doubt: { "mosquitto_sub -t a --remove-retained": "unknown-option" },
  },
});
