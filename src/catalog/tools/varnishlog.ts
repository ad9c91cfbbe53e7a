import { defineTool, flags, reads, values, writes } from "../tool.ts";

export default defineTool({
  name: "varnishlog, varnishncsa, varnishtop, varnishhist",
  source: "varnishlog(1), varnishncsa(1), Varnish 7.1",
  options: {
    ...flags("-1 -a -b -c -C -d -E -v -V -h"),
    "-f": { takes: "value", does: [reads("file:{-f}")] },
    ...values("-F -g -i -I -k -L -m -n -N -p -q -R -r -t -T -x -X"),
    "-w": { takes: "value", does: [writes("file:{-w}")] },
  },
  operands: [],
  examples: {
    allow: ["varnishlog -g request -q 'RespStatus >= 500'", "varnishncsa -F '%h %s'", "varnishtop -1 -i BereqURL"],
    guard: { "varnishncsa -f .env": ["disclose secret:/repo/.env"], "varnishlog -w /srv/x": ["write file:/srv/x"] },
    doubt: { "varnishlog -D": "unknown-option" },
  },
});
