import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "eselect",
  source: "recalled from eselect(1), Gentoo 1.4",
  options: { ...flags("--brief --colour") },
  withoutCommand: "help",
  commands: {
    "profile, kernel, locale, news, repository, python, java-vm, editor, pager, vi, php, postgresql, ruby, bashcomp, mirrorselect, modules, package-manager":
      {
        withoutCommand: "help",
        commands: { "list, show, count, help, usage, version": readsOnly, "*": changes(writes("configuration:eselect")) },
      },
    "version, help": readsOnly,
  },
  examples: {
    allow: ["eselect profile list", "eselect kernel show"],
    guard: { "eselect profile set 1": ["write configuration:eselect"] },
    doubt: { "eselect frobnicate": "unknown-command" },
  },
});
