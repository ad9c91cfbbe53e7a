import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ipvsadm",
  source: "ipvsadm(8) 1.31",
  options: {
    ...flags(
      "-L|-l|--list -n|--numeric -c|--connection --stats --rate --daemon --thresholds --timeout --persistent-conn --exact --sort --nosort -h|--help",
    ),
    ...values("-t|--tcp-service -u|--udp-service -f|--fwmark-service"),
  },
  operands: [],
  examples: {
    allow: ["ipvsadm -Ln", "ipvsadm -L -t 10.0.0.1:80 --stats"],
    guard: {},
    doubt: { "ipvsadm -C": "unknown-option", "ipvsadm -Z": "unknown-option", "ipvsadm -A -t x": "unknown-option" },
  },
});
