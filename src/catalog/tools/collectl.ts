import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "collectl",
  source: "collectl(1) 4.3",
  options: {
    ...flags("--all --verbose -h|--help -V|--version --showsubsys --showdefs --showoptions"),
    ...values("-s|--subsys -i|--interval -c|--count -o|--options -p|--playback --from --thru --top -R|--runtime"),
  },
  operands: [],
  examples: {
    allow: ["collectl -sCDN -i 5 -c 3", "collectl -p /var/log/collectl/a.gz --from 10:00 --thru 11:00"],
    guard: {},
    doubt: { "collectl -f /srv": "unknown-option", "collectl --export lexpr": "unknown-option" },
  },
});
