import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "sensors",
  source: "sensors(1), lm-sensors 3.6.0",
  options: {
    ...flags("-A|--no-adapter -f|--fahrenheit -u -j --bus-list --allow-no-sensors -h|--help -v|--version"),
    ...values("-c|--config-file"),
    "-s, --set": { takes: "flag", does: [writes("configuration:sensor limits")] },
  },
  operands: ["chip*"],
  examples: {
    allow: ["sensors -u", "sensors -c a.conf coretemp-*"],
    guard: { "sensors -s": ["write configuration:sensor limits"] },
    doubt: {},
  },
});
