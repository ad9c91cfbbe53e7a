import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ipmi-sensors",
  source: "recalled from ipmi-sensors(8), FreeIPMI 1.6",
  options: {
    ...flags(
      "-v|--verbose -q|--quiet-readings --output-sensor-state --output-sensor-thresholds --output-event-bitmask --comma-separated-output --no-header-output --non-abbreviated-units --legacy-output --entity-sensor-names -L|--list-sensor-types",
    ),
    ...values("-h|--hostname -u|--username -l|--privilege-level -t|--sensor-types -r|--record-ids -D|--driver-type --session-timeout"),
  },
  operands: [],
  examples: {
    allow: ["ipmi-sensors -t Temperature --output-sensor-state", "ipmi-sensors -h bmc1 -u mon"],
    guard: {},
    doubt: { "ipmi-sensors -f": "unknown-option" },
  },
});
