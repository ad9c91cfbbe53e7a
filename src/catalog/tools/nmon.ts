import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "nmon",
  source: "nmon(1) 16",
  options: {
    ...flags("-h -t -T -V -?"),
    ...values("-s -c"),
    "-f": { takes: "flag", does: [writes("file:nmon recording")] },
    "-F": { takes: "value", does: [writes("file:{-F}")] },
  },
  operands: [],
  examples: {
    allow: ["nmon -s 5 -c 3"],
    guard: { "nmon -f -s 30 -c 120": ["write file:/repo/nmon recording"], "nmon -F /srv/x": ["write file:/srv/x"] },
    doubt: {},
  },
});
