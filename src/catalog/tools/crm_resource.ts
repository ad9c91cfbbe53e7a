import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "crm_resource",
  source: "recalled from crm_resource(8), Pacemaker 2.1",
  options: {
    ...flags(
      "-L|--list -l|--list-raw -c|--list-cts -O|--list-operations -o|--list-all-operations -W|--locate -V|--verbose --list-standards -Y|--why -A|--stack -a|--constraints -?|--help -$|--version -Q|--quiet",
    ),
    ...values("-r|--resource -N|--node --show-metadata --list-agents --list-ocf-alternatives --output-as"),
  },
  operands: [],
  examples: {
    allow: ["crm_resource -l", "crm_resource -W -r web"],
    guard: {},
    doubt: { "crm_resource --cleanup -r web": "unknown-option", "crm_resource -q -r x": "unknown-option" },
  },
});
