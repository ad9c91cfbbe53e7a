import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "powerstat",
  source: "recalled from powerstat(8) 0.02",
  options: { ...flags("-a -b -c -C -d -D -f -g -h -H -i -n -p -r -R -s -S -t -T -z") },
  operands: ["number*"],
  examples: { allow: ["powerstat -R 1 5"], guard: {}, doubt: { "powerstat --frobnicate": "unknown-option" } },
});
