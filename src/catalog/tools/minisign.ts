import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "minisign",
  source: "recalled from minisign(1) 0.10",
  options: { ...flags("-V -q -Q -v"), ...values("-p -P -m -x") },
  operands: [],
  examples: {
    allow: ["minisign -V -p key.pub -m a.tgz"],
    guard: {},
    doubt: { "minisign -S -m a": "unknown-option", "minisign -G": "unknown-option" },
  },
});
