import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pg_amcheck",
  source: "pg_amcheck(1), PostgreSQL 15",
  options: {
    ...flags(
      "-a|--all -e|--echo -v|--verbose -P|--progress -V|--version -?|--help --no-dependent-indexes --no-dependent-toast --no-strict-names --on-error-stop --exclude-toast-pointers --heapallindexed --parent-check --rootdescend -w|--no-password -W|--password",
    ),
    ...values(
      "-d|--database -D|--exclude-database -i|--index -I|--exclude-index -r|--relation -R|--exclude-relation -s|--schema -S|--exclude-schema -t|--table -T|--exclude-table --skip --startblock --endblock -h|--host -p|--port -U|--username --maintenance-db -j|--jobs",
    ),
  },
  operands: ["database?"],
  target: { family: "database", values: { engine: "postgresql", host: "{--host}" } },
  examples: {
    allow: ["pg_amcheck -j 2 shop", "pg_amcheck -t orders -d shop"],
    guard: {},
    doubt: { "pg_amcheck --install-missing shop": "unknown-option" },
  },
});
