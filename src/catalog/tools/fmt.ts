import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "fmt, gfmt",
  source: "fmt(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: values("-w|--width -g|--goal -p|--prefix"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["fmt -w 72 README.md"], guard: { "fmt .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
