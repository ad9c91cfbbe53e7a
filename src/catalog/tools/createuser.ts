import { defineTool, flags, grants, unless, values, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags(
    "-e|--echo -w|--no-password -W|--password -V|--version -d|--createdb -D|--no-createdb -i|--inherit -I|--no-inherit -l|--login -L|--no-login -P|--pwprompt -r|--createrole -R|--no-createrole -s|--superuser -S|--no-superuser --interactive --replication --no-replication --bypassrls --no-bypassrls",
  ),
  ...values("-h|--host -p|--port -U|--username"),
};

export default defineTool({
  name: "createuser",
  source: "createuser(1), PostgreSQL 15",
  options: { ...options, ...values("-c|--connection-limit -g|--role -m|--member -a|--admin -v|--valid-until") },
  operands: ["role?"],
  does: [grants("account:database role {role}", unless("--version"))],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: ["createuser --version"],
    guard: { [`createuser -s ${everyValue(options)} -c 1 -g a -m b -a c -v d app`]: ["grant account:database role app"] },
    doubt: { "createuser --frob x": "unknown-option" },
  },
});
