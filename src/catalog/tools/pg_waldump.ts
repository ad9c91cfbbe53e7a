import { attached, defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pg_waldump",
  source: "pg_waldump(1), PostgreSQL 15, Debian 12",
  options: {
    ...flags("-b|--bkp-details -f|--follow -q|--quiet -V|--version -w|--fullpage -?|--help"),
    ...values("-B|--block -e|--end -F|--fork -n|--limit -p|--path -r|--rmgr -R|--relation -s|--start -t|--timeline -x|--xid"),
    ...attached("-z|--stats"),
  },
  operands: ["start?", "end?"],
  does: [reads("file:{start}", when("start"))],
  examples: {
    allow: ["pg_waldump --stats=record 000000010000000000000001", "pg_waldump -p /srv/wal -s 0/1000028 -n 50 -r Heap"],
    guard: { "pg_waldump .env": ["disclose secret:/repo/.env"] },
    doubt: { "pg_waldump --save-fullpage=/srv/x 1": "unknown-option" },
  },
});
