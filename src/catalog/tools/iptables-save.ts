import { defineTool, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "iptables-save, ip6tables-save",
  source: "iptables-save(8) 1.8.9",
  options: { ...flags("-c|--counters -V|--version -h"), ...values("-t|--table -f|--file -M|--modprobe") },
  does: [writes("file:{--file}", when("--file")), executes("code:{--modprobe}", when("--modprobe"))],
  examples: {
    allow: ["iptables-save -c -t nat"],
    guard: { "iptables-save -f /srv/x": ["write file:/srv/x"], "iptables-save -M x": ["execute code:x"] },
    doubt: {},
  },
});
