import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "colcrt",
  source: "colcrt(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["colcrt a.txt"], guard: { "colcrt .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
