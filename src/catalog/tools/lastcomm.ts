import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lastcomm",
  source: "lastcomm(1), GNU acct 6.6.4",
  optionsOnlyRead: true,
  examples: { allow: ["lastcomm --user root"], guard: {}, doubt: {} },
});
