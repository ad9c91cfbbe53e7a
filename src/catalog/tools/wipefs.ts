import { attached, defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "wipefs",
  source: "wipefs(8), util-linux 2.38.1",
  options: {
    ...flags("-a|--all -b -f|--force -i|--noheadings -J|--json -n|--no-act -p|--parsable -q|--quiet"),
    ...attached("--backup"),
    ...values("-O|--output --lock -t|--types"),
    "-o, --offset": { takes: "value", does: [writes("device:signature {--offset}", unless("--no-act"))] },
  },
  operands: ["device*"],
  does: [writes("device:{device}", when("--all"))],
  preview: [when("--no-act"), unless("-b", "--backup")],
  examples: {
    allow: ["wipefs /dev/sda", "wipefs -an /dev/sda", "wipefs -J -O UUID,LABEL -t ext4 --lock 0 /dev/sda"],
    guard: {
      "wipefs -a /dev/sdb": ["write device:/dev/sdb"],
      "wipefs -o 0x438 /dev/sdb": ["write device:signature 0x438"],
      "wipefs -a -O 1 --lock 1 -t 1 -o 1 /dev/sdb": ["write device:signature 1", "write device:/dev/sdb"],
    },
    doubt: {},
  },
});
