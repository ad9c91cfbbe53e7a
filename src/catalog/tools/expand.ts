import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "expand, gexpand",
  source: "expand(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: values("-t|--tabs"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["expand -t 4 a.c"], guard: { "expand .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
