import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "mesg",
  source: "mesg(1), util-linux 2.38.1",
  options: flags("-v|--verbose -V|--version -h|--help"),
  operands: ["access?"],
  // Alone it says whether others may write to this terminal.
  does: [writes("session:messages to this terminal", when("access"))],
  examples: {
    allow: ["mesg", "mesg --verbose"],
    guard: { "mesg n": ["write session:messages to this terminal"] },
    doubt: {},
  },
});
