import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ul",
  source: "ul(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: values("-t|--terminal"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["ul -t xterm a"], guard: { "ul .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
