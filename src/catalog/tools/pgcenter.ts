import { defineTool, executes, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";

const server: Options = values("-h|--host -p|--port -U|--username -d|--dbname");

export default defineTool({
  name: "pgcenter",
  source: "cmd/ of pgCenter 0.11, github.com/lesovsky/pgcenter",
  syntax: "pflag",
  withoutCommand: "help",
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{--dbname}" } },
  commands: {
    // Its keys cancel queries, end sessions and reload the server.
    top: always(executes("session:pgcenter")),
    config: always(writes("database-schema:pgcenter")),
    profile: { options: { ...server, ...flags("-W|--no-workers"), ...values("-P|--pid -F|--freq -s|--strsize") }, operands: [] },
    record: always(writes("file:/?")),
    report: {
      options: {
        ...flags(
          "--describe -A|--activity -R|--replication -T|--tables -I|--indexes -S|--sizes -F|--functions -W|--wal -B|--bgwriter -L|--replslots -N|--proc-stats --desc --asc",
        ),
        ...values(
          "-J|--io -D|--databases -X|--statements -P|--progress -f|--file -s|--start -e|--end -o|--order -g|--grep -l|--limit -t|--strlimit",
        ),
      },
      operands: [],
      does: [reads("file:{--file}", when("--file"))],
    },
  },
  examples: {
    allow: ["pgcenter report -A -f pgcenter.stat.tar --start 10:00", "pgcenter profile -h db1 -U mon -d app -P 512 -F 50ms"],
    guard: {
      "pgcenter top -h db1": ["execute session:pgcenter"],
      "pgcenter config -i": ["write database-schema:pgcenter"],
      "pgcenter record -f /srv/x": ["write file:/?"],
      "pgcenter report -A -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "pgcenter frobnicate": "unknown-command" },
  },
});
