import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "wdctl",
  source: "wdctl(8), util-linux 2.38.1",
  options: {
    ...flags("-F|--noflags -I|--noident -n|--noheadings -O|--oneline -r|--raw -T|--notimeouts -x|--flags-only -V|--version -h|--help"),
    ...values("-o|--output -f|--flags"),
  },
  operands: ["device*"],
  examples: { allow: ["wdctl", "wdctl -f KEEPALIVEPING /dev/watchdog0"], guard: {}, doubt: { "wdctl -s 30": "unknown-option" } },
});
