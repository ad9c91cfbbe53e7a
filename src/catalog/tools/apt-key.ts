import { changes } from "./_changes.ts";
import { defineTool, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "apt-key",
  source: "recalled from apt-key(8), apt 2.6",
  options: values("--keyring"),
  // Its keys are public halves.
  commands: {
    "list, finger, export, exportall": readsOnly,
    "*": changes(writes("configuration:keys apt trusts")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["apt-key list", "apt-key --keyring /etc/apt/trusted.gpg.d/a.gpg finger"],
    guard: {
      "apt-key add key.asc": ["write configuration:keys apt trusts"],
      "apt-key adv --recv-keys 0xA": ["write configuration:keys apt trusts"],
    },
    doubt: { "apt-key $X": "dynamic-word" },
  },
});
