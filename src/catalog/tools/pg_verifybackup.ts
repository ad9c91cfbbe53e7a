import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pg_verifybackup, pg_lsclusters",
  source: "pg_verifybackup(1), pg_controldata(1), pg_config(1), PostgreSQL 15; pg_lsclusters(1)",
  optionsOnlyRead: true,
  examples: {
    allow: ["pg_verifybackup /srv/backup", "pg_controldata /var/lib/postgresql/15/main", "pg_lsclusters"],
    guard: {},
    doubt: {},
  },
});
