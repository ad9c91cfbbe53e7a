import { defineTool, executes, readsOnly } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "k9s",
  source: "k9s 0.32 documentation, k9scli.io",
  syntax: "pflag",
  withoutCommand: { command: "session" },
  commands: { "version, help, info": readsOnly, session: always(executes("session:k9s")) },
  examples: {
    allow: ["k9s version"],
    guard: { "k9s session": ["execute session:k9s"], k9s: ["execute session:k9s"] },
    doubt: { "k9s frobnicate": "unknown-command" },
  },
});
