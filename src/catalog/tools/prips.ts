import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "prips",
  source:
    'synopsis and options of prips as Linux.cn\'s "Prips – Print IP address on a given range" prints them; without -v, which is not among them',
  options: { ...flags("-h -c"), ...values("-d -e -f -i") },
  operands: ["address*"],
  examples: {
    allow: ["prips 10.0.0.0/29", "prips -f hex 10.0.0.0/29", "prips -d 32 10.0.0.1 10.0.0.9", "prips -i 4 -c 192.168.32.7 192.168.33.5"],
    guard: {},
    doubt: { "prips --frobnicate": "unknown-option", "prips -v": "unknown-option" },
  },
});
