import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "nmblookup",
  source: "nmblookup(1), docs-xml/manpages/nmblookup.1.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags("-M|--master-browser -R|--recursion -S|--status -A|--lookup-by-ip -T|--translate -f|--flags -r|--root-port"),
    ...values("-B|--broadcast -U|--unicast -d|--debuglevel -W|--workgroup -i|--scope"),
  },
  operands: ["name*"],
  examples: { allow: ["nmblookup -A 10.0.0.5", "nmblookup -S web1"], guard: {}, doubt: { "nmblookup --frobnicate": "unknown-option" } },
});
