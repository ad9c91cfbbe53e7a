import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "hddtemp",
  source: "hddtemp(8) and src/hddtemp.c, github.com/guzu/hddtemp",
  options: {
    ...flags("-n|--numeric -q|--quiet -v|--version -D|--debug -w|--wake-up -h|--help"),
    ...values("-u|--unit -s|--separator"),
    "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["hddtemp -n /dev/sda"],
    guard: { "hddtemp -f .env /dev/sda": ["disclose secret:/repo/.env"] },
    doubt: { "hddtemp -d /dev/sda": "unknown-option" },
  },
});
