import { defineTool } from "../tool.ts";

export default defineTool({
  name: "groups",
  source: "groups(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["groups root"], guard: {}, doubt: {} },
});
