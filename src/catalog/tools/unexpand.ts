import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "unexpand",
  source: "unexpand(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: values("-t|--tabs"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["unexpand -t 4 a.c"], guard: { "unexpand .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
