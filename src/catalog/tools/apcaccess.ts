import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apcaccess",
  source: "apcaccess(8), apcupsd 3.14.6 (March 2014)",
  options: { ...flags("-u"), ...values("-h -f -p") },
  operands: ["command?", "host?"],
  examples: {
    allow: [
      "apcaccess status",
      "apcaccess -p BCHARGE",
      "apcaccess -h ups1:3551 -u",
      "apcaccess -f /etc/apcupsd/apcupsd.conf status localhost:3551",
    ],
    guard: {},
    doubt: { "apcaccess --frobnicate": "unknown-option" },
  },
});
