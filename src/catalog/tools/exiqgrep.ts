import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "exiqgrep",
  source: "recalled from exiqgrep(8), Exim 4.96",
  options: { ...flags("-c -i -l -R -x -z -b -h -E"), ...values("-f -r -s -y -o -G") },
  operands: [],
  examples: { allow: ["exiqgrep -c", "exiqgrep -f alice -i"], guard: {}, doubt: { "exiqgrep -C /tmp/x": "unknown-option" } },
});
