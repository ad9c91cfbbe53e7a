import { defineTool, deletes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "flyway",
  source: "flyway 10, documentation: Command-line; Callbacks",
  loads: [
    // Callbacks are SQL that runs around whatever command; drivers and jars are code.
    { files: "sql/before* sql/after* sql/create* callbacks drivers jars lib" },
    {
      files: "flyway.toml flyway.user.toml flyway.conf conf/flyway.toml conf/flyway.conf",
      codes: /location|callback|jar|driver|resolver|plugin|init_?sql|config/i,
    },
  ],
  syntax: "single",
  options: { ...flags("-X -q -n -v -community"), ...values("-url -user -password -schemas -outputType -table -defaultSchema -target") },
  commands: {
    "info, validate, version, help": {},
    "migrate, baseline, repair, undo": changes(writes("database-schema:flyway")),
    clean: changes(deletes("database-schema:all objects")),
  },
  examples: {
    allow: [
      "flyway info",
      "flyway -url=jdbc:postgresql://db1/shop -user=ops validate",
      "flyway -url 1 -user 1 -password 1 -schemas 1 -outputType 1 -table 1 -defaultSchema 1 -target 1 info",
    ],
    guard: { "flyway migrate x": ["write database-schema:flyway"], "flyway clean x": ["delete database-schema:all objects"] },
    doubt: {
      "flyway frobnicate": "unknown-command",
      "flyway -jarDirs=/tmp info": "unknown-option",
      "flyway -locations=filesystem:/tmp info": "unknown-option",
    },
  },
});
