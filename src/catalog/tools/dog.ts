import { defineTool, executes, flags, readsOnly, unlike, values } from "../tool.ts";

export default defineTool({
  name: "dog",
  source: "dog 0.1 README; dogshell of datadogpy 0.47 has the same name",
  options: {
    ...flags("-1|--short -J|--json -U|--udp -T|--tcp -S|--tls -H|--https --seconds --time"),
    ...values("-q|--query -t|--type -n|--nameserver --class --edns --txid -Z --color"),
  },
  optionsMayFollow: true,
  operands: ["word*"],
  withoutCommand: { command: "lookup" },
  commands: {
    // The Datadog client changes things with plain words; a domain has a dot, a record type is upper case.
    lookup: { operands: ["word*"], does: [executes("code:dogshell {word}", unlike("word", /\.|^@|^[A-Z]+$/))] },
    "monitor, timeboard, screenboard, dashboard_list, downtime, tag, event, comment": {
      commands: { "show, show_all, details, stream": readsOnly },
    },
  },
  examples: {
    allow: [
      "dog shop.example.com MX @1.1.1.1 --json",
      "dog monitor show 1",
      "dog -q a.b -t A -n 1.1.1.1 --class IN --edns show --txid 1 -Z aa --color off",
    ],
    guard: {
      "dog metric post x.y 1": ["execute code:dogshell metric", "execute code:dogshell post", "execute code:dogshell 1"],
      "dog -q x -t x -n x --class x --edns x --txid x -Z x --color x shop": ["execute code:dogshell shop"],
    },
    doubt: { "dog monitor mute 1": "unknown-command" },
  },
});
