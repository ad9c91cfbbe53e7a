import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "runsv, runsvdir, runsvchdir, chpst",
  source: "runsv(8), runsvdir(8), runit 2.1",
  ...changes(executes("service:runit service")),
  examples: {
    allow: [],
    guard: { "runsv x": ["execute service:runit service"] },
    doubt: {},
  },
});
