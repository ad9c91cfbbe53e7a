import { defineTool } from "../tool.ts";

export default defineTool({
  name: "free",
  source: "free(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["free -h -s 1 -c 3"], guard: {}, doubt: {} },
});
