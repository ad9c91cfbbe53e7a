import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "bandwhich",
  source: "bandwhich 0.23, src/cli.rs, github.com/imsnif/bandwhich",
  options: {
    ...flags("-r|--raw -n|--no-resolve -s|--show-dns -a|--addresses -c|--connections -p|--processes -t|--total-utilization"),
    ...values("-i|--interface -d|--dns-server"),
  },
  operands: [],
  examples: { allow: ["bandwhich -i eth0 -n"], guard: {}, doubt: { "bandwhich --frobnicate": "unknown-option" } },
});
