import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "fatrace",
  source: "recalled from fatrace(8) 0.17",
  options: {
    ...flags("-c|--current-mount -t|--timestamp -u|--user -h|--help -j|--json -D|--dir -e|--exe -P|--parents"),
    ...values("-s|--seconds -p|--ignore-pid -f|--filter -C|--command"),
  },
  operands: [],
  examples: { allow: ["fatrace -c -s 10", "fatrace -f W -t"], guard: {}, doubt: { "fatrace -o /srv/x": "unknown-option" } },
});
