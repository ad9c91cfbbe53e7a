import { defineTool, deletes, flags, unless, values, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("-e|--echo -i|--interactive --if-exists -w|--no-password -W|--password -V|--version"),
  ...values("-h|--host -p|--port -U|--username"),
};

export default defineTool({
  name: "dropuser",
  source: "dropuser(1), PostgreSQL 15",
  options,
  operands: ["role?"],
  does: [deletes("account:database role {role}", unless("--version"))],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: ["dropuser --version"],
    guard: { [`dropuser ${everyValue(options)} app`]: ["delete account:database role app"] },
    doubt: { "dropuser --frob x": "unknown-option" },
  },
});
