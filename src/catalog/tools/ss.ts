import { defineTool, disrupts, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ss",
  source: "ss(8), iproute2 6.1",
  options: {
    ...flags(
      "-h|--help -V|--version -n|--numeric -r|--resolve -a|--all -l|--listening -o|--options -e|--extended -m|--memory -p|--processes -T|--threads -i|--info --tipcinfo -s|--summary --tos --cgroup -b|--bpf -E|--events -Z|--context -z|--contexts -4|--ipv4 -6|--ipv6 -0|--packet -t|--tcp -M|--mptcp -S|--sctp -u|--udp -d|--dccp -w|--raw -x|--unix --tipc --vsock --xdp -H|--no-header -O|--oneline --inet-sockopt -Q|--no-queues",
    ),
    ...values("-N|--net -f|--family -A|--query|--socket -D|--diag -F|--filter"),
    "-K, --kill": { takes: "flag", does: [disrupts("network:sockets")] },
  },
  operands: ["filter*"],
  does: [writes("file:{--diag}", when("--diag")), reads("file:{--filter}", when("--filter"))],
  examples: {
    allow: [
      "ss -tlnp",
      "ss -A tcp -f inet -N blue state established '( dport = :443 )'",
      "ss -s",
      "ss -D /dev/null".replace(" -D /dev/null", ""),
    ],
    guard: {
      "ss -K dst 10.0.0.1": ["disrupt network:sockets"],
      "ss -D /srv/x": ["write file:/srv/x"],
      "ss -F .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "ss --frob": "unknown-option" },
  },
});
