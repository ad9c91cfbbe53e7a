import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "radeontop",
  source: "radeontop.c, github.com/clbr/radeontop",
  options: {
    ...flags("-c|--color -m|--mem -v|--version -h|--help -T|--transparency"),
    ...values("-b|--bus -i|--dump-interval -l|--limit -t|--ticks -p|--path"),
  },
  operands: [],
  examples: { allow: ["radeontop -c", "radeontop -l 1 -b 1"], guard: {}, doubt: { "radeontop -d /srv/x": "unknown-option" } },
});
