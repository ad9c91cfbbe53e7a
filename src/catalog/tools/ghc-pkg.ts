import { changes } from "./_changes.ts";
import { attached, defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "ghc-pkg",
  source: "usage and options in utils/ghc-pkg/Main.hs of GHC",
  options: {
    ...flags("--user --global --no-user-package-db --simple-output --names-only --ignore-case --ipid|--unit-id -V|--version -?|--help"),
    ...attached("-v|--verbose"),
    ...values("-f|--package-db"),
  },
  commands: { "list, dump, describe, field, check, find-module, latest, dot": readsOnly, "*": changes(writes("package:ghc")) },
  withoutCommand: "help",
  examples: {
    allow: ["ghc-pkg list", "ghc-pkg --global check"],
    guard: { "ghc-pkg unregister x": ["write package:ghc"], "ghc-pkg -f list unregister x": ["write package:ghc"] },
    doubt: {},
  },
});
