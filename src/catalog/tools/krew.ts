import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "krew, kubectl-krew",
  source: "krew 0.4 documentation, krew.sigs.k8s.io",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "list, search, info, version, help": readsOnly,
    index: { withoutCommand: "help", commands: { list: readsOnly, "add, remove": always(writes("configuration:krew index")) } },
    "install, upgrade": always(executes("code:kubectl plugin")),
    "uninstall, remove, update": always(writes("package:kubectl plugins")),
  },
  examples: {
    allow: ["krew list", "krew index list"],
    guard: {
      "krew index add": ["write configuration:krew index"],
      "krew install": ["execute code:kubectl plugin"],
      "krew uninstall": ["write package:kubectl plugins"],
    },
    doubt: { "krew frobnicate": "unknown-command" },
  },
});
