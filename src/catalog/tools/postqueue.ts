import { defineTool, disrupts, flags } from "../tool.ts";

export default defineTool({
  name: "postqueue",
  source: "postqueue(1), Postfix 3.7",
  options: {
    ...flags("-p -j -v"),
    "-f": { takes: "flag", does: [disrupts("queue:mail")] },
    "-i": { takes: "value", does: [disrupts("queue:mail {-i}")] },
    "-s": { takes: "value", does: [disrupts("queue:mail for {-s}")] },
  },
  operands: [],
  examples: {
    allow: ["postqueue -p", "postqueue -j"],
    guard: {
      "postqueue -f": ["disrupt queue:mail"],
      "postqueue -i 1": ["disrupt queue:mail 1"],
      "postqueue -s example.com": ["disrupt queue:mail for example.com"],
    },
    doubt: {},
  },
});
