import { changesAccount } from "./_account-tools.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "chsh, chfn",
  source: "chsh(1), chfn(1), util-linux 2.38 and shadow 4.13",
  helpAs: ["-h"],
  syntax: "words",
  operands: ["word*"],
  derive: (call, engine) => {
    // Both readings of it, the listing and the unknown option, only print.
    if (call.words.length === 1 && /^(?:-l|--list-shells)$/.test(call.words[0]?.value ?? "")) return;
    changesAccount(call, engine);
  },
  examples: {
    allow: ["chsh -l", "chsh --list-shells", "chfn -h"],
    guard: { "chsh -s /bin/sh bob": ["write account:bob"], "chsh -l bob": ["write account:bob"] },
    doubt: {},
  },
});
