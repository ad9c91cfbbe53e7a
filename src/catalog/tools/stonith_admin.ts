import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "stonith_admin",
  source: "stonith_admin(8), tools/stonith_admin.c, Pacemaker 3",
  options: {
    ...flags("-L|--list-registered -I|--list-installed -V|--verbose --version -q|--quiet"),
    ...values("-l|--list -H|--history -t|--timeout -Q|--query -s|--list-targets"),
  },
  operands: [],
  examples: { allow: ["stonith_admin -L", "stonith_admin -H web1"], guard: {}, doubt: { "stonith_admin -F web1": "unknown-option" } },
});
