import { defineTool } from "../tool.ts";

export default defineTool({
  name: "hostid",
  source: "hostid(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["hostid"], guard: {}, doubt: {} },
});
