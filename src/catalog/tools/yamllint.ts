import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "yamllint",
  source: "yamllint 1.29, README",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["yamllint -s .", "yamllint -d relaxed a.yaml"],
    guard: { "yamllint .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
