import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "bc",
  source: "bc(1) 1.07.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  variables: { BC_ENV_ARGS: "setting", BC_LINE_LENGTH: "setting" },
  examples: { allow: ["bc -l", "bc a.bc"], guard: { "bc .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
