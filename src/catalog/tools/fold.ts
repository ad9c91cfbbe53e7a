import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "fold, gfold",
  source: "fold(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: values("-w|--width"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["fold -sw 80 a.log"], guard: { "fold .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
