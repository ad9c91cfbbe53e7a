import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "subnetcalc",
  source: "subnetcalc 2.7, src/subnetcalc.cc, github.com/dreibh/subnetcalc",
  options: {
    ...flags("-u|-uniquelocal -U|-uniquelocalhq -c|-nocolour|-nocolor -n|-noreverselookup -g|-nogeoiplookup -h|-help -v|-version"),
  },
  operands: ["address", "prefix?"],
  examples: {
    allow: ["subnetcalc 10.0.0.1/24 -n", "subnetcalc 10.0.0.1 24 -nocolour"],
    guard: {},
    doubt: { "subnetcalc --frobnicate": "unknown-option" },
  },
});
