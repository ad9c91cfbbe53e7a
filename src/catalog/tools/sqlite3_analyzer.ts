import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "sqlite3_analyzer",
  source: "tool/spaceanal.tcl, github.com/sqlite/sqlite",
  options: { ...flags("--pageinfo --stats --debug") },
  operands: ["file"],
  examples: { allow: ["sqlite3_analyzer a.db"], guard: {}, doubt: { "sqlite3_analyzer --frobnicate": "unknown-option" } },
});
