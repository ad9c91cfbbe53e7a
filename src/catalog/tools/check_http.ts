import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "check_http, check_curl",
  source: "check_http, check_curl, plugins/check_http.c, Monitoring Plugins 2.4",
  options: {
    ...flags(
      "--sni -l|--linespan -n|--nohtml -B|--show-body --invert-regex -L|--link -N|--no-body -v|--verbose -h|--help -V|--version -4 -6 -E|--extended-perfdata",
    ),
    ...attached("-S|--ssl"),
    ...values(
      "-H|--hostname -I|--IP-address -p|--port -u|--url -w|--warning -c|--critical -t|--timeout -e|--expect -s|--string -r|--regex|--ereg -R|--eregi -f|--onredirect -C|--certificate -A|--useragent -m|--pagesize -M|--max-age",
    ),
  },
  operands: [],
  examples: {
    allow: ["check_http -H example.com -S -C 30", "check_http -H example.com -S1.2+ -u /"],
    guard: {},
    doubt: { "check_http -H a -P x": "unknown-option", "check_http -H a -j DELETE": "unknown-option" },
  },
});
