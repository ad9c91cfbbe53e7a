import { defineTool } from "../tool.ts";

export default defineTool({
  name: "passenger-status, passenger-memory-stats",
  source: "recalled from Passenger 6 documentation, tools",
  optionsOnlyRead: true,
  examples: { allow: ["passenger-status --show=pool"], guard: {}, doubt: {} },
});
