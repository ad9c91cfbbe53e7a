import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "cmp",
  source: "cmp(1), GNU diffutils 3.8",
  optionsOnlyRead: true,
  options: values("-i|--ignore-initial -n|--bytes"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["cmp -n 10 a b"], guard: { "cmp .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
