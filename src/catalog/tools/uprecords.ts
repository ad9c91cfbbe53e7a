import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "uprecords",
  source: "src/uprecords.c, uptimed 0.4",
  options: { ...flags("-? -a -b -B -c -d -k -K -s -v -w"), ...values("-m -i") },
  operands: [],
  examples: { allow: ["uprecords -a -m 5"], guard: {}, doubt: { "uprecords --frobnicate": "unknown-option" } },
});
