import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "alembic, knex, sequelize, sequelize-cli, drizzle-kit, typeorm, diesel, sqlx, migrate, dbmate, sea-orm-cli, mikro-orm",
  source:
    "alembic 1.12, knex 3, goose 3, golang-migrate 4 documentation: configuration is code, and asking the version may create its table; src/core/yargs.js of sequelize/cli",
  loads: [
    { as: "sequelize, sequelize-cli", files: ".sequelizerc", even: "always" },
    { as: "knex", files: "knexfile.*", even: "always" },
    { as: "mikro-orm", files: "mikro-orm.config.* src/mikro-orm.config.* dist/mikro-orm.config.*", even: "always" },
  ],
  ...changes(writes("database-schema:migrations")),
  examples: {
    allow: [],
    guard: { "alembic x": ["write database-schema:migrations"] },
    doubt: {},
  },
});
