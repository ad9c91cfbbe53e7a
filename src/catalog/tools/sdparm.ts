import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sdparm",
  source: "sdparm(8) 1.12",
  options: {
    ...flags("-a|--all -e|--enumerate -H|--hex -i|--inquiry -l|--long -q|--quiet -6|--six -v|--verbose"),
    ...values("-g|--get -p|--page -t|--transport -M|--vendor"),
  },
  operands: ["device*"],
  examples: {
    allow: ["sdparm /dev/sda", "sdparm --get=WCE /dev/sda", "sdparm -g 1 -p 1 -t 1 -M 1 -ail /dev/sda"],
    guard: {},
    doubt: { "sdparm --set=WCE /dev/sda": "unknown-option", "sdparm -C stop /dev/sda": "unknown-option" },
  },
});
