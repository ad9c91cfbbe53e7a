import { defineTool, discloses, flags, like, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tcpdump",
  source: "tcpdump(8) 4.99.3",
  options: {
    ...flags(
      "-A -b -d -dd -ddd -D|--list-interfaces -e -f -h|--help -H -I|--monitor-mode --immediate-mode -J|--list-time-stamp-types -K|--dont-verify-checksums -l -L|--list-data-link-types -n -nn -N -#|--number -O|--no-optimize -p|--no-promiscuous-mode --print -q -S -t -tt -ttt -tttt -ttttt -u -U|--packet-buffered -v -vv -vvv -x -xx -X -XX --version --count --lengths --micro --nano",
    ),
    ...values(
      "-B|--buffer-size -c -C -E -F -G -i|--interface -j|--time-stamp-type -M -Q|--direction -r -s|--snapshot-length -T -V -w -W -y|--linktype -z -Z|--relinquish-privileges --time-stamp-precision",
    ),
  },
  operands: ["filter*"],
  // What passes over the wire may be anybody's data.
  does: [
    discloses(
      "secret:network traffic",
      unless("-r", "-V", "--list-interfaces", "--list-time-stamp-types", "--list-data-link-types", "-d", "-dd", "-ddd", "--version", "-w"),
    ),
    discloses("secret:network traffic", like("-w", /^-$/), unless("-r")),
    writes("file:{-w}", unlike("-w", /^-$/)),
    reads("file:{-r}", when("-r")),
    reads("file:{-V}", when("-V")),
    reads("file:{-F}", when("-F")),
  ],
  runs: [{ language: "argv", from: "-z", appends: "input" }],
  examples: {
    allow: ["tcpdump -D", "tcpdump -nr a.pcap -c 10 port 443"],
    guard: {
      "tcpdump -w -": ["disclose secret:network traffic"],
      "tcpdump -i eth0 -c 5": ["disclose secret:network traffic"],
      "tcpdump -w /srv/x": ["write file:/srv/x"],
      "tcpdump -r .env": ["disclose secret:/repo/.env"],
      "tcpdump -V .env": ["disclose secret:/repo/.env"],
      "tcpdump -r a -F .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "tcpdump -r a -z frobnicate": "unknown-program" },
  },
});
