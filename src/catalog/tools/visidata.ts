import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "visidata, vd, fx, csvsql, sql2csv, in2csv, csvclean, q",
  source: "visidata 2, fx 30, csvkit 1.3 documentation: write files, run code or query databases",
  loads: [{ as: "visidata, vd", files: ".visidatarc", even: "always" }],
  ...changes(executes("code:program over tables")),
  examples: {
    allow: [],
    guard: { "fx x": ["execute code:program over tables"] },
    doubt: {},
  },
});
