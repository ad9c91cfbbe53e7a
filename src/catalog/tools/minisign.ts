import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "minisign",
  source: "minisign 0.12, src/minisign.c, github.com/jedisct1/minisign",
  options: { ...flags("-V -q -Q -v"), ...values("-p -P -m -x") },
  operands: [],
  examples: {
    allow: ["minisign -V -p key.pub -m a.tgz"],
    guard: {},
    doubt: { "minisign -S -m a": "unknown-option", "minisign -G": "unknown-option" },
  },
});
