import { defineTool } from "../tool.ts";

export default defineTool({
  name: "fping, bmon, nload, ipcalc, sipcalc",
  source: "fping(8) 5.1, bmon(8), nload(1), ipcalc(1), sipcalc(1)",
  optionsOnlyRead: true,
  examples: {
    allow: ["fping -c 3 10.0.0.1", "ipcalc 10.0.0.0/24"],
    guard: {},
    doubt: {},
  },
});
