import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "e4defrag",
  source: "e4defrag(8), e2fsprogs 1.47.0",
  options: flags("-c -v"),
  operands: ["path*"],
  does: [writes("volume:{path}")],
  preview: [when("-c")],
  examples: {
    allow: ["e4defrag -c /srv"],
    guard: { "e4defrag /srv": ["write volume:/srv"] },
    doubt: {},
  },
});
