import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "grepcidr",
  source: "grepcidr(1) 2.98, github.com/frohoff/grepcidr2; -x: recalled from 2.0",
  options: { ...flags("-V -c -C -i -v -a -h -q -s -x"), ...values("-e"), "-f": { takes: "value", does: [reads("file:{-f}")] } },
  operands: ["pattern?", "file*"],
  does: [
    reads("file:{file}", when("file")),
    // Where an option has the patterns, the first operand is a file, too.
    reads("file:{pattern}", when("-e", "-f"), when("pattern")),
  ],
  examples: {
    allow: ["grepcidr 10.0.0.0/8 a.log", "grepcidr -e 10.0.0.0/8 a.log"],
    guard: {
      "grepcidr -e 0.0.0.0/0 .env": ["disclose secret:/repo/.env"],
      "grepcidr 10.0.0.0/8 .env": ["disclose secret:/repo/.env"],
      "grepcidr -f .env a.log": ["disclose secret:/repo/.env"],
    },
    doubt: { "grepcidr --frobnicate": "unknown-option" },
  },
});
