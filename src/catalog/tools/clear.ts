import { defineTool } from "../tool.ts";

export default defineTool({
  name: "clear",
  source: "clear(1), tput(1), ncurses 6.4",
  optionsOnlyRead: true,
  examples: { allow: ["clear"], guard: {}, doubt: {} },
});
