import { defineTool, disrupts, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "hddtemp",
  source: "hddtemp(8) and src/hddtemp.c, github.com/guzu/hddtemp",
  options: {
    ...flags("-n|--numeric -q|--quiet -v|--version -D|--debug -h|--help"),
    ...values("-u|--unit -s|--separator"),
    "-w, --wake-up": { takes: "flag", does: [disrupts("device:sleep of {device}")] },
    "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["hddtemp -n /dev/sda"],
    guard: {
      "hddtemp -f .env /dev/sda": ["disclose secret:/repo/.env"],
      "hddtemp -w /dev/sda": ["disrupt device:sleep of /dev/sda"],
    },
    doubt: { "hddtemp -d /dev/sda": "unknown-option" },
  },
});
