import { defineTool } from "../tool.ts";

export default defineTool({
  name: "doggo, dnstracer",
  source: "doggo 0.5 README, dnstracer(8)",
  optionsOnlyRead: true,
  examples: {
    allow: ["doggo shop.example.com MX"],
    guard: {},
    doubt: {},
  },
});
