import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "fatrace",
  source: "fatrace(8) 0.18, fatrace.8, github.com/martinpitt/fatrace",
  options: {
    ...flags("-c|--current-mount -t|--timestamp -u|--user -h|--help -j|--json -e|--exe -P|--parents"),
    ...values("-s|--seconds -p|--ignore-pid -f|--filter -C|--command -d|--dir"),
  },
  operands: [],
  examples: { allow: ["fatrace -c -s 10", "fatrace -f W -t"], guard: {}, doubt: { "fatrace -o /srv/x": "unknown-option" } },
});
