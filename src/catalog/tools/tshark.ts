import { defineTool, discloses, flags, reads, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "tshark",
  source: "tshark(1) 4.0",
  options: {
    ...flags(
      "-D|--list-interfaces -L|--list-data-link-types -n -l -P -q -Q -S -V -x -2 -p --color --no-duplicate-keys -v|--version -h|--help -I",
    ),
    ...values("-a -b -B -c -d -e -E -f -i -j -J -O -s -t -T -u -y -Y -z -M -R --log-level --time-stamp-type"),
    "-G": "attached",
    "-r": { takes: "value", does: [reads("file:{-r}")] },
    "-w": { takes: "value", does: [writes("file:{-w}", unlike("-w", /^-$/))] },
  },
  operands: ["filter*"],
  // What passes over the wire may be anybody's data.
  does: [discloses("secret:network traffic", unless("-r", "-G", "--list-interfaces", "--list-data-link-types", "-w"))],
  examples: {
    allow: ["tshark -r a.pcap -Y http -T fields -e ip.src", "tshark -D", "tshark -r a.pcap -z io,phs -q"],
    guard: {
      "tshark -i eth0 -c 5": ["disclose secret:network traffic"],
      "tshark -w /srv/x": ["write file:/srv/x"],
      "tshark -r .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "tshark -r a -X lua_script:x.lua": "unknown-option", "tshark -r a --export-objects http,/srv": "unknown-option" },
  },
});
