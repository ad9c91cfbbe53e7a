import { attached, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "hostnamectl",
  source: "hostnamectl(1), systemd 252",
  options: {
    ...flags("--no-ask-password --static --transient --pretty -j -h|--help --version"),
    ...values("-H|--host -M|--machine"),
    ...attached("--json"),
  },
  optionsMayFollow: true,
  commands: {
    status: {},
    "hostname, icon-name, chassis, deployment, location": {
      operands: ["value?"],
      does: [writes("configuration:host name", when("value"))],
    },
    "set-hostname, set-icon-name, set-chassis, set-deployment, set-location": {
      operands: ["value*"],
      does: [writes("configuration:host name")],
    },
  },
  withoutCommand: { command: "status" },
  target: { family: "ssh", values: { host: "{--host}" } },
  examples: {
    allow: ["hostnamectl", "hostnamectl status --json=short", "hostnamectl hostname"],
    guard: {
      "hostnamectl set-hostname x": ["write configuration:host name"],
      "hostnamectl -H h -M m hostname x": ["write configuration:host name"],
    },
    doubt: {},
  },
});
