import { defineTool } from "../tool.ts";

export default defineTool({
  name: "sidekiqmon",
  source: "sidekiq 7, wiki: Monitoring",
  optionsOnlyRead: true,
  examples: {
    allow: ["sidekiqmon"],
    guard: {},
    doubt: {},
  },
});
