import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "hddtemp",
  source: "recalled from hddtemp(8) 0.3",
  options: { ...flags("-n|--numeric -q|--quiet -u|--unit -v|--version -D|--debug -w|--wake-up -h|--help"), ...values("-f|--file") },
  operands: ["device*"],
  examples: { allow: ["hddtemp -n /dev/sda"], guard: {}, doubt: { "hddtemp -d /dev/sda": "unknown-option" } },
});
