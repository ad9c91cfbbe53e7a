import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "ts",
  source: "ts(1) of moreutils 0.63 and its source: words after the format are files, and one that ends in a bar is a command",
  options: flags("-r -i -s -m"),
  operands: ["format?"],
  examples: {
    allow: ["tail -n 5 a.log | ts -s '%H:%M:%.S'", "ts -r"],
    guard: {},
    doubt: { "ts %H 'id|'": "unknown-operand", "ts -x": "unknown-option" },
  },
});
