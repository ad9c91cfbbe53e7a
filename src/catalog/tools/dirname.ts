import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dirname, gdirname",
  source: "dirname(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ['dirname "$0"', "dirname -z a/b"], guard: {}, doubt: {} },
});
