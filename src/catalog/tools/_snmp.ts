import { like, values, writes, flags, type Options } from "../tool.ts";

/** Not declared: `-Y` and `--NAME=VALUE`, which set any token of snmp.conf(5). */
export const snmpOptions: Options = {
  ...flags("-h|--help -H -V|--version -d"),
  ...values("-3 -A -a -c -D -e -E -l -m -M -n -O -I -P -r -t -T -u -v -x -X -Z"),
  // -Lf FILE and -LF PRIORITY FILE log to a file.
  "-L": { takes: "value", does: [writes("file:log of snmp", like("-L", /f/i))] },
};
