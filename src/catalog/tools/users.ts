import { defineTool } from "../tool.ts";

export default defineTool({
  name: "users",
  source: "users(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["users"], guard: {}, doubt: {} },
});
