import { defineTool } from "../tool.ts";

export default defineTool({
  name: "prips, subnetcalc, netmask",
  source: "recalled from prips(1) 1.2, subnetcalc(1) 2.4, netmask(1) 2.4",
  optionsOnlyRead: true,
  examples: { allow: ["prips 10.0.0.0/29"], guard: {}, doubt: {} },
});
