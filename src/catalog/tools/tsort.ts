import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "tsort",
  source: "tsort(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["tsort a"], guard: { "tsort .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
