import { defineTool } from "../tool.ts";

export default defineTool({
  name: "id",
  source: "id(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["id -u", "id $USER"], guard: {}, doubt: {} },
});
