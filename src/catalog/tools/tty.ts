import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tty",
  source: "tty(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["tty -s"], guard: {}, doubt: {} },
});
