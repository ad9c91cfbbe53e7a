import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "powerstat",
  source: "powerstat 0.04, powerstat.c, github.com/ColinIanKing/powerstat",
  options: { ...flags("-a -b -c -D -f -g -h -H -n -p -r -R -s -S -t -z"), ...values("-d -i") },
  operands: ["number*"],
  examples: { allow: ["powerstat -R 1 5"], guard: {}, doubt: { "powerstat --frobnicate": "unknown-option" } },
});
