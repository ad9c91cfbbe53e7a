import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "prips, subnetcalc, netmask",
  source: "recalled from prips(1) 1.2, subnetcalc(1) 2.4, netmask(1) 2.4",
  options: {
    ...flags("-h|--help -v|--version -s -c -r -x -o -b -n -nocolour"),
    ...values("-d -e -i"),
    // A format to one, a file of addresses to another.
    "-f": { takes: "value", does: [reads("file:{-f}")] },
  },
  operands: ["address*"],
  examples: {
    allow: ["prips 10.0.0.0/29", "netmask -c 10.0.0.0:10.0.0.9", "prips -f hex 10.0.0.0/29"],
    guard: { "netmask -f .env": ["disclose secret:/repo/.env"] },
    doubt: { "prips --frobnicate": "unknown-option" },
  },
});
