import { defineTool } from "../tool.ts";

export default defineTool({
  name: "zipdetails",
  source: "zipdetails(1), perl 5.36",
  optionsOnlyRead: true,
  examples: { allow: ["zipdetails -v a.zip"], guard: {}, doubt: {} },
});
