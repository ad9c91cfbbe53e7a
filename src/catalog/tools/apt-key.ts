import { changes } from "./_changes.ts";
import { defineTool, values, writes } from "../tool.ts";

export default defineTool({
  name: "apt-key",
  source: "apt-key(8) and the script, apt 2.6.1, Debian 12",
  options: values("--keyring"),
  // Its keys are public halves. What follows is handed to gpg, whose options write, run and disclose.
  commands: {
    "list, finger, export, exportall": { operands: ["key*"] },
    "*": changes(writes("configuration:keys apt trusts")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["apt-key list", "apt-key export 0xA", "apt-key --keyring /etc/apt/trusted.gpg.d/a.gpg finger"],
    guard: {
      "apt-key add key.asc": ["write configuration:keys apt trusts"],
      "apt-key adv --recv-keys 0xA": ["write configuration:keys apt trusts"],
    },
    doubt: {
      "apt-key $X": "dynamic-word",
      "apt-key list --output /srv/x": "unknown-option",
      "apt-key export --homedir x --export-secret-keys": "unknown-option",
    },
  },
});
