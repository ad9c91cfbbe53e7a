import { defineTool, disrupts, executes, flags, readsOnly, values, writes, type Command } from "../tool.ts";

const server: Command = { does: [disrupts("service:postgres {--pgdata:default}")] };

export default defineTool({
  name: "pg_ctl",
  source: "pg_ctl(1), PostgreSQL 15",
  options: {
    ...flags("-s|--silent -w|--wait -W|--no-wait -V|--version -c|--core-files"),
    ...values("-D|--pgdata -t|--timeout -m|--mode -U -P -N -e -S -l|--log"),
    "-p": { takes: "value", does: [executes("code:{-p}")] },
    "-o, --options": { takes: "value", does: [executes("code:server options {--options}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    status: readsOnly,
    "start, stop, restart, reload, promote, logrotate": server,
    "init, initdb": { does: [writes("database-server:{--pgdata:default}")] },
    kill: { operands: ["signal", "process"], does: [disrupts("process:{process}")] },
  },
  examples: {
    allow: ["pg_ctl status -D /srv/pg", "pg_ctl -D a -t 1 -m fast -U u -P p -N n -e e -S s -l l status"],
    guard: {
      "pg_ctl restart -D /srv/pg -m fast": ["disrupt service:postgres /srv/pg"],
      "pg_ctl init -D /srv/pg": ["write database-server:/srv/pg"],
      "pg_ctl kill TERM 12": ["disrupt process:12"],
      "pg_ctl start -p /tmp/x": ["execute code:/tmp/x", "disrupt service:postgres default"],
      "pg_ctl start -o -x": ["execute code:server options -x", "disrupt service:postgres default"],
      "pg_ctl -D a -t 1 -m fast -U u -P p -N n -e e -S s -l l kill TERM 12": ["disrupt process:12"],
    },
    doubt: { "pg_ctl frob": "unknown-command" },
  },
});
