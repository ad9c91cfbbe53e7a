import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "truncate, gtruncate",
  source: "truncate(1), GNU coreutils 9.1",
  options: { ...flags("-c|--no-create -o|--io-blocks"), ...values("-r|--reference -s|--size") },
  operands: ["file*"],
  does: [writes("file:{file}")],
  examples: {
    allow: ["truncate --help"],
    guard: { "truncate -s 0 -r a /var/log/syslog": ["write file:/var/log/syslog"] },
    doubt: { "truncate -s 0 $(ls)": "dynamic-word" },
  },
});
