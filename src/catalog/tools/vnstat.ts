import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "vnstat",
  source: "vnstat(1) 2.10",
  options: {
    ...flags(
      "-q|--query -s|--short -l|--live --oneline --json --xml -h|--hours -hg|--hoursgraph -d|--days -m|--months -y|--years -t|--top -tr|--traffic -5|--fiveminutes --iflist --dbiflist -v|--version --help --longhelp --95th --showconfig -?",
    ),
    ...values("-i|--iface -b|--begin -e|--end --limit --style --locale -ru|--rateunit"),
  },
  // How many, how long, or which form: each of them may be left out.
  operands: ["limit*"],
  examples: {
    allow: ["vnstat -d -i eth0", "vnstat --oneline", "vnstat -tr 10", "vnstat -d 7"],
    guard: {},
    doubt: { "vnstat --remove -i eth0": "unknown-option" },
  },
});
