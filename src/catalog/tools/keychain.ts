import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "keychain",
  source: "keychain(1) 2.9.5",
  options: flags("-l|--list -L|--list-fp -V|--version -h|--help -q|--quiet --nocolor"),
  operands: ["key*"],
  does: [writes("session:ssh-agent", unless("--list", "--list-fp", "--version", "--help"))],
  examples: {
    allow: ["keychain -l", "keychain -L -q", "keychain --version"],
    guard: { "keychain id_ed25519": ["write session:ssh-agent"] },
    doubt: { "keychain -k all": "unknown-option" },
  },
});
