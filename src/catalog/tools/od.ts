import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "od",
  source: "od(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: values("-A|--address-radix -j|--skip-bytes -N|--read-bytes -t|--format -S|--strings --endian"),
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["od -c -N 16 a.bin", "od -A x -t x1z a.bin", "od -c"],
    guard: { "od .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
