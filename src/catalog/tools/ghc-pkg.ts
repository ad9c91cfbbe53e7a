import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "ghc-pkg",
  source: "recalled from the GHC 9.4 user's guide, ghc-pkg",
  options: flags("--user --global --simple-output --names-only -V|--version -?|--help"),
  commands: { "list, dump, describe, field, check, find-module, latest, dot": readsOnly, "*": changes(writes("package:ghc")) },
  withoutCommand: "help",
  examples: { allow: ["ghc-pkg list", "ghc-pkg --global check"], guard: { "ghc-pkg unregister x": ["write package:ghc"] }, doubt: {} },
});
