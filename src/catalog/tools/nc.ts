import { onlyAsks } from "./_line-protocols.ts";
import { connects, defineTool, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "nc, netcat, nc.openbsd, nc.traditional, ncat",
  source: "nc(1), OpenBSD netcat 1.219; nc.traditional(1) 1.10; ncat(1), Nmap 7.93",
  options: {
    ...flags(
      "-4 -6 -b -C -D -d -F -h|--help -k|--keep-open -l|--listen -N -n|--nodns -r -S -U|--unixsock -u|--udp -v|--verbose -vv -z --ssl --ssl-verify --recv-only --send-only --sctp --vsock --broker --chat --no-shutdown --crlf --version -t|--telnet -R",
    ),
    ...values(
      "-I -i|--idle-timeout -M -m|--max-conns -O -P -p|--source-port -q -s|--source -T -V -W -w|--wait -X -x|--proxy -Z -G -g --proxy-type --proxy-auth --delay",
    ),
    "-e, --exec": { takes: "value", does: [executes("code:{--exec} for {host:anybody}")] },
    "-c, --sh-exec": { takes: "value", does: [executes("code:{--sh-exec} for {host:anybody}")] },
    "--lua-exec": { takes: "value", does: [executes("code:{--lua-exec}")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
    "--hex-dump": { takes: "value", does: [writes("file:{--hex-dump}")] },
  },
  operands: ["host?", "port*"],
  does: [connects("network:{host}", when("host")), writes("network:listening socket", when("--listen", "--keep-open"))],
  derive: ({ slots, input }, engine) => {
    if (slots.has("-z") || slots.has("--listen") || slots.has("--recv-only") || onlyAsks(input)) return;
    if (input.kind === "file" && input.path.value === "/dev/null") return;
    engine.effect(
      input.kind === "inherited" ? "execute" : "write",
      input.kind === "inherited" ? "session:network connection" : "network:what is sent",
    );
  },
  examples: {
    allow: [
      "nc -zv 10.0.0.1 443",
      "nc -z -w 2 -i 1 -s 10.0.0.2 h 1-100",
      "nc h 11211 <<< stats",
      "ncat --recv-only h 22",
      "nc -w 1 h 22 < /dev/null",
    ],
    guard: {
      "nc -lp 4444": ["write network:listening socket"],
      "nc -z -e sh h 1": ["execute code:sh for h"],
      "nc -z -c sh h 1": ["execute code:sh for h"],
      "ncat -z --lua-exec x h 1": ["execute code:x"],
      "ncat -z -o /srv/x h 1": ["write file:/srv/x"],
      "ncat -z --hex-dump /srv/x h 1": ["write file:/srv/x"],
      "nc -I 1 -i 1 -M 1 -m 1 -O 1 -P 1 -p 1 -q 1 -s 1 -T 1 -V 1 -W 1 -w 1 -X 1 -x 1 -Z 1 -G 1 -g 1 --proxy-type 1 --proxy-auth 1 --delay 1 -z -e sh h":
        ["execute code:sh for h"],
      "ncat -z --lua-exec l -o o --hex-dump x -c s -e sh h": [
        "execute code:sh for h",
        "execute code:s for h",
        "execute code:l",
        "write file:/repo/o",
        "write file:/repo/x",
      ],
      "nc h 80": ["execute session:network connection"],
      "nc h 80 < a.txt": ["write network:what is sent"],
      "nc h 11211 <<< flush_all": ["write network:what is sent"],
    },
    doubt: { "nc --frob": "unknown-option" },
  },
});
