import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "shellcheck",
  source: "shellcheck(1) 0.9.0",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["shellcheck -s bash a.sh", "shellcheck -x -f json a.sh"],
    guard: { "shellcheck .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
