import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ipmi-sensors",
  source: "ipmi-sensors/ipmi-sensors-argp.c, FreeIPMI 1.6",
  options: {
    ...flags(
      "--sdr-info --bridge-sensors --shared-sensors --interpret-oem-data --ignore-not-available-sensors --ignore-unrecognized-events --no-sensor-type-output -v|--verbose -q|--quiet-readings --output-sensor-state --output-sensor-thresholds --output-event-bitmask --comma-separated-output --no-header-output --non-abbreviated-units --legacy-output --entity-sensor-names -L|--list-sensor-types",
    ),
    ...values(
      "-h|--hostname -u|--username -l|--privilege-level -t|--sensor-types --exclude-sensor-types -r|--record-ids --exclude-record-ids -D|--driver-type --session-timeout",
    ),
  },
  operands: [],
  examples: {
    allow: ["ipmi-sensors -t Temperature --output-sensor-state", "ipmi-sensors -h bmc1 -u mon"],
    guard: {},
    doubt: { "ipmi-sensors -f": "unknown-option" },
  },
});
