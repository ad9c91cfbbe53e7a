import { type Command, defineTool, flags, reads, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

const asks: Command = {
  options: {
    ...flags("--nocache --nocolor -p|--pretty -j|--json -c|--csv -y|--yaml -6|--ipv6 -h|--help"),
    ...values("-f|--field -t|--token"),
  },
  operands: [],
};

export default defineTool({
  name: "ipinfo",
  source: "ipinfo/main.go, github.com/ipinfo/cli",
  options: flags("-v|--version -h|--help"),
  withoutCommand: "help",
  // An address, a system of the routing, a name with a dot.
  find: (name) => (/^(?:[\da-f.:]*[.:][\da-f.:]+|as\d+|[\w-]+(?:\.[\w-]+)+)$/i.test(name) ? asks : undefined),
  commands: {
    "myip, quota": asks,
    "version, vsn, v": { operands: [] },
    // A word may be a file of addresses, too.
    "prips, cidr2range, cidr2ip, range2cidr, range2ip, calc": { operands: ["word*"], does: [reads("file:{word}", when("word"))] },
    "init, logout, config, cache": changes(writes("configuration:ipinfo")),
    download: changes(writes("file:address database")),
  },
  examples: {
    allow: ["ipinfo 203.0.113.7 -f hostname", "ipinfo as64496 -j", "ipinfo example.org", "ipinfo myip", "ipinfo calc 2+3"],
    guard: {
      "ipinfo cidr2ip .env": ["disclose secret:/repo/.env"],
      "ipinfo config cache=disable": ["write configuration:ipinfo"],
      "ipinfo download country": ["write file:/repo/address database"],
    },
    doubt: { "ipinfo map": "unknown-command", "ipinfo myip --frobnicate": "unknown-option" },
  },
});
