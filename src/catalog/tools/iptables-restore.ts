import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "iptables-restore, ip6tables-restore, netfilter-persistent",
  source: "iptables-restore(8) 1.8.9, netfilter-persistent(8) 1.0.20",
  syntax: "words",
  operands: ["word*"],
  does: [writes("firewall:all rules")],
  examples: { allow: ["iptables-restore --help"], guard: { "iptables-restore rules": ["write firewall:all rules"] }, doubt: {} },
});
