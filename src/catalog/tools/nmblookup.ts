import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "nmblookup",
  source: "recalled from nmblookup(1), Samba 4.17",
  options: {
    ...flags("-M|--master-browser -R|--recursion -S|--status -A|--lookup-by-ip -T|--translate -f|--flags -r|--root-port"),
    ...values("-B|--broadcast -U|--unicast -d|--debuglevel -W|--workgroup -i|--scope"),
  },
  operands: ["name*"],
  examples: { allow: ["nmblookup -A 10.0.0.5", "nmblookup -S web1"], guard: {}, doubt: { "nmblookup --frobnicate": "unknown-option" } },
});
