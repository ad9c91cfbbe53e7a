import { defineTool, discloses, flags, unless } from "../tool.ts";

const lists = ["--list-interfaces", "--list-data-link-types", "--list-time-stamp-types", "--help", "--version"];

export default defineTool({
  name: "dumpcap",
  source: "dumpcap(1), Wireshark 4.0: what it lists it lists instead of capturing",
  options: flags("-D|--list-interfaces -L|--list-data-link-types --list-time-stamp-types -M -h|--help -v|--version"),
  operands: [],
  does: [discloses("secret:traffic and system calls", unless(...lists))],
  examples: {
    allow: ["dumpcap -D -M"],
    guard: { dumpcap: ["disclose secret:traffic and system calls"] },
    doubt: { "dumpcap -D -i TCP@a.example.com:2": "unknown-option", "dumpcap -D -w x": "unknown-option" },
  },
});
