import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "perlbrew",
  source: "script/perlbrew, github.com/gugod/App-perlbrew",
  options: flags("-q|--quiet -v|--verbose"),
  withoutCommand: "help",
  commands: {
    "list, version, help": { operands: ["word*"] },
    available: { options: flags("--all"), operands: [] },
    // Which modules there are, the chosen Perl is asked.
    "info, list-modules": { operands: [] },
    lib: { commands: { list: { operands: [] }, "create, delete": changes(writes("package:Perl libraries")) } },
    "init, install, uninstall, alias, upgrade-perl, use, off, switch, switch-off, clone-modules, self-install, self-upgrade, install-patchperl, install-cpanm, install-cpm, install-multiple, download, clean":
      changes(writes("package:Perl")),
  },
  examples: {
    allow: ["perlbrew list", "perlbrew info", "perlbrew lib list", "perlbrew -q available --all"],
    guard: { "perlbrew install perl-5.40.0": ["write package:Perl"], "perlbrew lib create x": ["write package:Perl libraries"] },
    doubt: { "perlbrew exec perl x.pl": "unknown-command" },
  },
});
