import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "route",
  source: "route(8), net-tools 2.10",
  options: { ...flags("-n -e -ee -v|--verbose -F|--fib -C|--cache -4 -6 -N|--symbolic -V|--version"), ...values("-A") },
  operands: ["command?", "word*"],
  does: [writes("network:route {command}", unlike("command", /^get$/))],
  examples: {
    allow: ["route -n", "route -A inet6", "route get"],
    guard: { "route add default gw 10.0.0.1": ["write network:route add"], "route -A inet del default": ["write network:route del"] },
    doubt: { "route add -net 10.0.0.0/8": "unknown-option" },
  },
});
