import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "link",
  source: "link(1), GNU coreutils 9.1",
  operands: ["target", "name"],
  does: [writes("file:{target}"), writes("file:{name}")],
  examples: {
    allow: ["link --help"],
    guard: { "link /etc/passwd b": ["write file:/etc/passwd", "write file:/repo/b"] },
    doubt: { "link a b c": "unknown-operand" },
  },
});
