import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "jless, mdcat",
  source: "jless 0.9 README; mdcat by what it is for",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["jless a.json"],
    guard: { "jless .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
