import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "crm_resource",
  source: "Pacemaker 3, tools/crm_resource.c, github.com/ClusterLabs/pacemaker",
  options: {
    ...flags(
      "-L|--list -l|--list-raw -c|--list-cts -O|--list-operations -o|--list-all-operations -W|--locate -V|--verbose --list-standards -Y|--why -A|--stack -a|--constraints -?|--help -$|--version -Q|--quiet",
    ),
    ...values("-r|--resource -N|--node --list-agents --list-ocf-alternatives --output-as"),
    // An agent is a program; one of the cluster's own has no path.
    "--show-metadata": { takes: "value", does: [executes("code:{--show-metadata}", unlike("--show-metadata", /^[\w-]+(?::[\w-]+)*$/))] },
  },
  operands: [],
  examples: {
    allow: ["crm_resource -l", "crm_resource --show-metadata ocf:heartbeat:IPaddr2", "crm_resource -W -r web"],
    guard: { "crm_resource --show-metadata ocf:../../tmp:x": ["execute code:ocf:../../tmp:x"] },
    doubt: { "crm_resource --cleanup -r web": "unknown-option", "crm_resource -q -r x": "unknown-option" },
  },
});
