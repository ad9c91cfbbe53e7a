import { defineTool, deletes, disrupts, flags, grants, like, unlike, values, writes } from "../tool.ts";
import { everyValue, optionsBut } from "./_every-value.ts";
import { mysqlConnection } from "./mysql.ts";

export default defineTool({
  name: "mysqladmin, mariadb-admin",
  source: "mysqladmin, MySQL 8.4 reference manual 6.5.2; mariadb-admin(1) 10.11",
  options: {
    ...mysqlConnection,
    ...flags("-f|--force -s|--silent -v|--verbose -V|--version -r|--relative -E|--vertical -b|--no-beep"),
    ...values("-i|--sleep -c|--count --shutdown-timeout"),
    "-w, --wait": "attached",
  },
  operands: ["command*"],
  does: [
    deletes("database:{command}", like("command", /^drop$/)),
    grants("account:database password", like("command", /^(?:password|old-password|flush-privileges|reload)$/)),
    disrupts(
      "database-server:{command}",
      like("command", /^(?:shutdown|kill|stop-(?:replica|slave|all-slaves)|start-(?:replica|slave|all-slaves)|refresh|flush-.*)$/),
    ),
    // Anything else changes something, or is an argument of what does.
    writes(
      "database-server:{command}",
      unlike(
        "command",
        /^(?:status|extended-status|processlist|ping|variables|version|drop|password|old-password|reload|shutdown|kill|refresh|flush-.*|st(?:art|op)-.*)$/,
      ),
    ),
  ],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: [
      "mysqladmin status",
      "mysqladmin -h db1 -u root -pX processlist extended-status",
      "mysqladmin ping -i 1 -c 3",
      `mysqladmin ${everyValue(optionsBut(mysqlConnection, /^--(?:defaults|plugin)/))} ping`,
    ],
    guard: {
      "mysqladmin shutdown": ["disrupt database-server:shutdown"],
      "mysqladmin drop app": ["delete database:drop", "write database-server:app"],
      "mysqladmin password x": ["grant account:database password", "write database-server:x"],
      "mysqladmin create app": ["write database-server:create", "write database-server:app"],
      "mysqladmin -i 1 -c 1 --shutdown-timeout 1 kill 12": ["disrupt database-server:kill", "write database-server:12"],
      ...Object.fromEntries(
        ["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--plugin-dir"].map((option) => [
          `mysqladmin ${option}=x ping`,
          ["execute code:x"],
        ]),
      ),
    },
    doubt: { "mysqladmin $COMMAND": "dynamic-word", "mysqladmin --frob": "unknown-option" },
  },
});
