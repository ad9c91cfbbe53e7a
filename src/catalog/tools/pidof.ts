import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pidof",
  source: "pidof(1), procps-ng 4.0.2, sysvinit-utils 3.06",
  optionsOnlyRead: true,
  examples: { allow: ["pidof -s nginx"], guard: {}, doubt: {} },
});
