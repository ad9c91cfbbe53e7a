import { changes } from "./_changes.ts";
import { attached, defineTool, flags, readsOnly, values, writes, type Command } from "../tool.ts";

// Not declared: `--solver` runs a command, `--json` and `--cudf` write a file.
const common = {
  ...flags("--version -q|--quiet -v|--verbose --debug --strict --readonly|--safe --no-auto-upgrade -y|--yes --no"),
  ...values("--color --cli --switch --root --debug-level"),
  ...attached("--help"),
};
const asks: Command = {
  options: {
    ...common,
    ...flags(
      "-A|--all -i|--installed --roots|--installed-roots -a|--available --installable --invariant --base --latests-only --pinned --search --no-switch --or -s|--short -e|--external|--depexts --check --silent --recursive --nobuild --post --dev --doc|--with-doc -t|--test|--with-test --wrap",
    ),
    ...flags("--empty-fields --raw --where --list-files --normalise --no-lint --just-file --all-versions --sort"),
    ...values(
      "-f|--field --repos --owns-file --vars --depends-on --required-by --conflicts-with --coinstallable-with --resolve --field-match --has-flag --columns --separator",
    ),
  },
  operands: ["pattern*"],
};
const lists: Command = { options: { ...common, ...flags("-s|--short -a|--all") } };
const changing = changes(writes("package:opam"));
/** What follows `opam pin` and is no subcommand is pinned; what follows `opam switch`, switched to. */
const listing = (names: string): Command => ({
  commands: { [names]: lists, "*": changing },
  withoutCommand: { command: "list" },
});

export default defineTool({
  name: "opam",
  source: "command-line definitions of ocaml/opam 2.6 (opamArg.ml, opamCommands.ml), of which its manual is made",
  options: common,
  commands: {
    "list, show, info, search": asks,
    help: readsOnly,
    switch: listing("list, list-available, show, invariant"),
    pin: listing("list"),
    "repository, repo": listing("list"),
    "*": changing,
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "opam list -i --short",
      "opam switch",
      "opam switch show",
      "opam help pin",
      "opam -q --color never --switch a --root b --debug-level 1 --cli 2.1 pin list",
      "opam show dune -f version",
    ],
    guard: {
      "opam install dune": ["write package:opam"],
      "opam --color x --cli 2.1 --switch a --root b --debug-level 1 update": ["write package:opam"],
      "opam switch 5.1": ["write package:opam"],
      "opam pin show": ["write package:opam"],
      "opam exec -- dune build": ["write package:opam"],
    },
    doubt: {
      "opam $X": "dynamic-word",
      "opam list --installable --solver=id": "unknown-option",
      "opam show dune --json=/srv/x": "unknown-option",
    },
  },
});
