import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "check_http, check_curl",
  source: "recalled from check_http, check_curl, Monitoring Plugins 2.3 --help",
  options: {
    ...flags("-S|--ssl --sni -L|--link -N|--no-body -v|--verbose -h|--help -V|--version -4 -6 -E|--extended-perfdata"),
    ...values(
      "-H|--hostname -I|--IP-address -p|--port -u|--url -w|--warning -c|--critical -t|--timeout -e|--expect -s|--string -r|--regex -R|--eregi -f|--onredirect -C|--certificate -A|--useragent -m|--pagesize -M|--max-age",
    ),
  },
  operands: [],
  examples: {
    allow: ["check_http -H example.com -S -C 30"],
    guard: {},
    doubt: { "check_http -H a -P x": "unknown-option", "check_http -H a -j DELETE": "unknown-option" },
  },
});
