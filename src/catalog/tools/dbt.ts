import { defineTool, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dbt",
  source: "dbt 1.7, documentation: Commands",
  commands: {
    "run, build, seed, snapshot, run-operation, retry, clone": changes(writes("database:dbt models")),
    "test, compile, docs, list, ls, parse, show, source, debug": changes(executes("code:dbt project")),
    "deps, init, clean": changes(writes("package:dbt project")),
  },
  examples: {
    allow: ["dbt --version"],
    guard: {
      "dbt run x": ["write database:dbt models"],
      "dbt test x": ["execute code:dbt project"],
      "dbt deps x": ["write package:dbt project"],
    },
    doubt: { "dbt frobnicate": "unknown-command" },
  },
});
