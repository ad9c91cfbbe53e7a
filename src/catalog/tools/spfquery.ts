import { defineTool } from "../tool.ts";

export default defineTool({
  name: "spfquery",
  source: "recalled from spfquery(1), Mail::SPF 2.9",
  optionsOnlyRead: true,
  examples: { allow: ["spfquery --mfrom a@example.com --ip 10.0.0.5"], guard: {}, doubt: {} },
});
