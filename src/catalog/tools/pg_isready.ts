import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pg_isready, pg_config, pg_controldata, pg_test_timing",
  source: "pg_isready(1), pg_config(1), pg_controldata(1) and pgtesttiming(1), PostgreSQL 15",
  optionsOnlyRead: true,
  operands: ["operand*"],
  examples: {
    allow: ["pg_isready -h db1 -p 5432", "pg_config --version", "pg_controldata /var/lib/postgresql/15/main"],
    guard: {},
    doubt: {},
  },
});
