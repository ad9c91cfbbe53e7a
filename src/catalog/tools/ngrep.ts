import { defineTool, discloses, flags, reads, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "ngrep",
  source: "ngrep(8) 1.47",
  options: {
    ...flags("-h -q -N -i -X -V -e -p -v -x -l -D -t -T -M -R -C -w"),
    ...values("-d -n -A -s -S -W -c -P -F"),
    "-I": { takes: "value", does: [reads("file:{-I}")] },
    "-O": { takes: "value", does: [writes("file:{-O}")] },
  },
  operands: ["expression*"],
  does: [discloses("secret:network traffic", unless("-I"))],
  examples: {
    allow: ["ngrep -I a.pcap -q GET port 80"],
    guard: {
      "ngrep -d eth0 GET": ["disclose secret:network traffic"],
      "ngrep -I .env x": ["disclose secret:/repo/.env"],
      "ngrep -I a -O /srv/x": ["write file:/srv/x"],
    },
    doubt: { "ngrep -K 3 x": "unknown-option" },
  },
});
