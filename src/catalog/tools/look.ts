import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "look",
  source: "look(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: values("-t|--terminate"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["look -t x word /usr/share/dict/words"], guard: { "look .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
