import { defineTool, flags, reads } from "../tool.ts";

export default defineTool({
  name: "hddtemp",
  source: "recalled from hddtemp(8) 0.3",
  options: {
    ...flags("-n|--numeric -q|--quiet -u|--unit -v|--version -D|--debug -w|--wake-up -h|--help"),
    "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["hddtemp -n /dev/sda"],
    guard: { "hddtemp -f .env /dev/sda": ["disclose secret:/repo/.env"] },
    doubt: { "hddtemp -d /dev/sda": "unknown-option" },
  },
});
