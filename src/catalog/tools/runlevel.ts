import { defineTool } from "../tool.ts";

export default defineTool({
  name: "runlevel",
  source: "runlevel(8), systemd 252",
  optionsOnlyRead: true,
  examples: { allow: ["runlevel"], guard: {}, doubt: {} },
});
