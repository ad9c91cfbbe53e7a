import { defineTool, flags, reads, unless, values } from "../tool.ts";

export default defineTool({
  name: "sqldiff",
  source: "sqldiff, SQLite 3.45 documentation",
  options: { ...flags("--schema --summary --transaction --primarykey --rbu --vtab"), ...values("--table") },
  operands: ["old", "new"],
  does: [reads("database-rows:differences of {old} and {new}", unless("--schema", "--summary"))],
  examples: {
    allow: ["sqldiff --summary a.db b.db", "sqldiff --schema a.db b.db"],
    guard: {},
    doubt: { "sqldiff --frobnicate": "unknown-option" },
  },
});
