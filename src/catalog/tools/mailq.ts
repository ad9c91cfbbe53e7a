import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "mailq",
  source: "mailq(1), postfix 3.7",
  // The other options are sendmail's: `-q` runs the queue.
  options: { ...flags("-v"), ...values("-C") },
  operands: [],
  examples: { allow: ["mailq", "mailq -v"], guard: {}, doubt: { "mailq -q": "unknown-option", "mailq x": "unknown-operand" } },
});
