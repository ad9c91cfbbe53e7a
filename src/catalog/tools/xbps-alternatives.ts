import { attached, defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "xbps-alternatives",
  source: "xbps-alternatives(1) and its getopt table, void-linux/xbps 0.60.7",
  options: {
    ...flags("-d|--debug -h|--help -i|--ignore-conf-repos -l|--list -R -v|--verbose -V|--version"),
    ...values("-C|--config -g|--group -r|--rootdir"),
    ...attached("--repository"),
    "-s, --set": { takes: "value", does: [writes("package:alternatives of {--set}")] },
  },
  operands: ["package?"],
  examples: {
    allow: ["xbps-alternatives -l", "xbps-alternatives -l vim -g vi"],
    guard: { "xbps-alternatives -s vim -g vi": ["write package:alternatives of vim"] },
    doubt: { "xbps-alternatives -x": "unknown-option" },
  },
});
