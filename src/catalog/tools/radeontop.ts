import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "radeontop",
  source: "recalled from radeontop(1) 1.4",
  options: {
    ...flags("-c|--color -m|--mem -v|--version -h|--help -T|--transparency"),
    ...values("-b|--bus -i|--interval -l|--limit -t|--ticks -p|--path"),
  },
  operands: [],
  examples: { allow: ["radeontop -c", "radeontop -l 1 -b 1"], guard: {}, doubt: { "radeontop -d /srv/x": "unknown-option" } },
});
