import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "jstack",
  source: "jstack(1), JDK 17",
  options: flags("-l -e -h -help"),
  operands: ["process"],
  examples: {
    allow: ["jstack -l 4242"],
    guard: {},
    doubt: { "jstack -F 4242": "unknown-option" },
  },
});
