import { defineTool, deletes, flags, values } from "../tool.ts";

export default defineTool({
  name: "ipmi-sel",
  source: "ipmi-sel/ipmi-sel-argp.c, FreeIPMI 1.6",
  options: {
    ...flags(
      "-L|--list-sensor-types --system-event-only --oem-event-only --hex-dump --interpret-oem-data --output-oem-event-strings --output-manufacturer-id --no-sensor-type-output -v|--verbose -i|--info --output-event-state --comma-separated-output --no-header-output --non-abbreviated-units --legacy-output --entity-sensor-names",
    ),
    ...values(
      "-h|--hostname -u|--username -l|--privilege-level -t|--sensor-types --exclude-sensor-types --tail --display --exclude-display --display-range --exclude-display-range --date-range --exclude-date-range -D|--driver-type",
    ),
    "--clear": { takes: "flag", does: [deletes("log:system event log")] },
    "--delete": { takes: "value", does: [deletes("log:system event log")] },
  },
  operands: [],
  examples: {
    allow: ["ipmi-sel --tail 20", "ipmi-sel -h bmc1 -i"],
    guard: { "ipmi-sel --clear": ["delete log:system event log"], "ipmi-sel --delete 3": ["delete log:system event log"] },
    doubt: { "ipmi-sel --frobnicate": "unknown-option" },
  },
});
