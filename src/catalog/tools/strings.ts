import { defineTool, reads, values, when } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "strings, gstrings",
  source: "strings(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  options: values("-n|--bytes -t|--radix -e|--encoding -T|--target -U|--unicode -s|--output-separator"),
  operands: ["file*"],
  derive: refuseResponseFiles,
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["strings -n 8 a.bin", "strings -t x -e l a.bin"],
    guard: { "strings .env": ["disclose secret:/repo/.env"] },
    doubt: { "strings @.env": "unknown-operand" },
  },
});
