import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "grepcidr",
  source: "recalled from grepcidr(1) 2.0",
  options: { ...flags("-V -c -i -v -s -x"), ...values("-e"), "-f": { takes: "value", does: [reads("file:{-f}")] } },
  operands: ["pattern?", "file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["grepcidr 10.0.0.0/8 a.log", "grepcidr -e 10.0.0.0/8 a.log"],
    guard: { "grepcidr 10.0.0.0/8 .env": ["disclose secret:/repo/.env"], "grepcidr -f .env a.log": ["disclose secret:/repo/.env"] },
    doubt: { "grepcidr --frobnicate": "unknown-option" },
  },
});
