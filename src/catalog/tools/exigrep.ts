import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "exigrep",
  source: "exigrep(8), exim 4.96",
  optionsOnlyRead: true,
  operands: ["pattern?", "file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["exigrep shop /var/log/exim4/mainlog"],
    guard: { "exigrep x .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
