import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "hadolint",
  source: "hadolint 2.12, README",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["hadolint Dockerfile", "hadolint -f json -"],
    guard: { "hadolint .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
