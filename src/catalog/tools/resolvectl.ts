import { attached, defineTool, flags, values, when, writes, type Command } from "../tool.ts";

const perLink: Command = { operands: ["link?", "value*"], does: [writes("dns:{link} {value}", when("value"))] };
const asks: Command = { operands: ["word*"] };

export default defineTool({
  name: "resolvectl, systemd-resolve",
  source: "resolvectl(1), systemd 252",
  options: {
    ...flags("-4 -6 --no-pager -h --help --version --no-legend"),
    ...values(
      "-i|--interface -p|--protocol -t|--type -c|--class --legend --json --validate --synthesize --cache --zone --service-address --service-txt --cname --search --trust-anchor --network --stale-data --relax-single-label",
    ),
    ...attached("--raw"),
  },
  optionsMayFollow: true,
  commands: {
    "query, service, openpgp, tlsa, status, statistics, show-cache, show-server-state, monitor": asks,
    "dns, domain, default-route, llmnr, mdns, dnsovertls, dnssec, nta": perLink,
    "log-level": { operands: ["level?"], does: [writes("configuration:log level of the resolver", when("level"))] },
    "flush-caches, reset-statistics, reset-server-features, revert": { operands: ["word*"], does: [writes("dns:caches of the resolver")] },
  },
  withoutCommand: { command: "status" },
  examples: {
    allow: [
      "resolvectl",
      "resolvectl status eth0",
      "resolvectl --legend no query -t mx example.org",
      "resolvectl dns eth0",
      "resolvectl log-level",
    ],
    guard: {
      "resolvectl dns eth0 1.1.1.1": ["write dns:eth0 1.1.1.1"],
      "resolvectl flush-caches": ["write dns:caches of the resolver"],
      "resolvectl log-level debug": ["write configuration:log level of the resolver"],
      "resolvectl --legend a --json a --validate a --synthesize a --cache a --zone a --service-address a --service-txt a --cname a --search a --trust-anchor a --network a --stale-data a --relax-single-label a -i a -p b -t c -c d dns eth0 x":
        ["write dns:eth0 x"],
    },
    doubt: { "resolvectl frob": "unknown-command" },
  },
});
