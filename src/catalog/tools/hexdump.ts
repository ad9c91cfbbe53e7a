import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "hexdump, hd",
  source: "hexdump(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: values("-e|--format -f|--format-file -n|--length -s|--skip"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file")), reads("file:{--format-file}", when("--format-file"))],
  examples: {
    allow: ["hexdump -C -n 64 a.bin", "hd a.bin"],
    guard: { "hexdump -f .env a": ["disclose secret:/repo/.env"], "hexdump .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
