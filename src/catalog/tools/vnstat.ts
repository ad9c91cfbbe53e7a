import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "vnstat",
  source: "vnstat(1) 2.10",
  options: {
    ...flags(
      "-q|--query -s|--short -l|--live --oneline --json --xml -h|--hours -hg|--hoursgraph -d|--days -m|--months -y|--years -t|--top -5|--fiveminutes --iflist --dbiflist -v|--version --help -?",
    ),
    "-tr, --traffic": "attached",
    ...values("-i|--iface -b|--begin -e|--end --limit --style --locale -ru|--rateunit"),
  },
  operands: [],
  examples: {
    allow: ["vnstat -d -i eth0", "vnstat --oneline"],
    guard: {},
    doubt: { "vnstat --remove -i eth0": "unknown-option" },
  },
});
