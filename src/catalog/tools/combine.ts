import { defineTool, reads } from "../tool.ts";

export default defineTool({
  name: "combine",
  source: "recalled from combine(1), moreutils 0.67",
  syntax: "words",
  operands: ["first", "how", "second"],
  does: [reads("file:{first}"), reads("file:{second}")],
  examples: {
    allow: ["combine a.txt not b.txt"],
    guard: { "combine .env or /dev/null": ["disclose secret:/repo/.env"], "combine /dev/null or .env": ["disclose secret:/repo/.env"] },
    doubt: { "combine a and b c": "unknown-operand" },
  },
});
