import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "mesg",
  source: "mesg(1), util-linux 2.38.1",
  options: flags("-v|--verbose -V|--version -h|--help"),
  operands: ["answer?"],
  does: [writes("session:terminals of users", when("answer"))],
  examples: { allow: ["mesg -v"], guard: { "mesg n": ["write session:terminals of users"] }, doubt: {} },
});
