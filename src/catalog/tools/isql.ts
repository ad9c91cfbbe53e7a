import { readSql } from "../../languages/sql/index.ts";
import { defineTool, flags, values, type Call, type Engine } from "../tool.ts";
import { reportInput, type ReadClient } from "./_sql.ts";

/** One statement a line, of a database that only its name says. */
const read: ReadClient = (text) => {
  const lines = text.split("\n").map((line) => readSql(line, "generic"));
  return { statements: lines.flatMap((line) => line.statements), doubts: lines.flatMap((line) => line.doubts), commands: [] };
};

const derive = (call: Call, engine: Engine): void => {
  if (!call.slots.has("--version")) reportInput(call, read, engine);
};

export default defineTool({
  // Not declared: `-n`, with which a statement has many lines.
  name: "isql, iusql",
  source: "man/isql.1 of unixODBC (2025-10), github.com/lurcher/unixODBC",
  options: { ...flags("-b -w -c -q -3 -e -k -v -i --version"), ...values("-d -x -m -l -L") },
  operands: ["source", "user?", "password?"],
  derive,
  examples: {
    allow: ["isql --version"],
    guard: {
      "isql WebDB u p -b <<< 'DELETE FROM orders'": ["delete database-rows:DELETE FROM orders"],
      "isql WebDB": ["execute session:database client"],
    },
    doubt: { "cat x | isql WebDB -b": "unknown-input", "isql -n WebDB": "unknown-option" },
  },
});
