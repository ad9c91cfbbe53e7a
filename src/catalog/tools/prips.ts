import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "prips",
  source: "recalled from prips(1) 1.2",
  options: { ...flags("-h -v -c"), ...values("-d -e -f -i") },
  operands: ["address*"],
  examples: {
    allow: ["prips 10.0.0.0/29", "prips -f hex 10.0.0.0/29"],
    guard: {},
    doubt: { "prips --frobnicate": "unknown-option" },
  },
});
