import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "wall, write, talk",
  source: "wall(1), write(1), util-linux 2.38.1",
  syntax: "words",
  operands: ["word*"],
  does: [writes("session:terminals of users")],
  examples: { allow: ["wall --help"], guard: { "wall hello": ["write session:terminals of users"] }, doubt: {} },
});
