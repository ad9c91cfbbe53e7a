import { defineTool, executes, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dua",
  source: "dua-cli 2.29, README",
  options: {
    ...flags("-x|--stay-on-filesystem -l|--count-hard-links -A|--apparent-size"),
    ...values("-t|--threads -f|--format -i|--ignore-dirs"),
  },
  operands: ["path*"],
  withoutCommand: { command: "aggregate" },
  commands: {
    "aggregate, a": readsOnly,
    "interactive, i": changes(executes("session:dua")),
  },
  examples: {
    allow: ["dua -f bytes -t 2 -i /proc aggregate /var", "dua /var", "dua"],
    guard: { "dua -t 1 -f 1 -i 1 i /var": ["execute session:dua"] },
    doubt: {},
  },
});
