import { defineTool, discloses, disrupts, executes, flags, like, unless, unlike, values } from "../tool.ts";

export default defineTool({
  name: "vtysh",
  source: "vtysh(1), FRRouting 8.4, Debian 12",
  options: {
    ...flags("-E|--echo"),
    ...values("-N|--pathspace --vty_socket"),
    "-c, --command": {
      takes: "value",
      does: [
        disrupts(
          "network:routing",
          unlike("--command", /^\s*(?:do\s+)?sh(?:ow?)?\s(?!.*(?:\bru|\bst\w*-?c|\bconf|\btech|\bkey|\bhist))[\w\s.:/|*-]*$/),
        ),
        discloses("secret:passwords in the configuration", like("--command", /^\s*(?:do\s+)?sho?w?\s.*\b(?:ru|startup|tech|key|conf)/)),
      ],
    },
  },
  operands: [],
  does: [executes("session:router console", unless("--command"))],
  examples: {
    allow: ['vtysh -c "show ip bgp summary"', 'vtysh -c "show ip route" -c "show interface brief"', 'vtysh -N blue -c "show bgp summary"'],
    guard: {
      'vtysh -c "show configuration candidate"': ["disrupt network:routing", "disclose secret:passwords in the configuration"],
      'vtysh -c "sh run"': ["disrupt network:routing", "disclose secret:passwords in the configuration"],
      'vtysh -c "show tech-support"': ["disrupt network:routing", "disclose secret:passwords in the configuration"],
      vtysh: ["execute session:router console"],
      'vtysh -c "configure terminal"': ["disrupt network:routing"],
      'vtysh -c "show running-config"': ["disrupt network:routing", "disclose secret:passwords in the configuration"],
    },
    doubt: { "vtysh --frobnicate": "unknown-option" },
  },
});
