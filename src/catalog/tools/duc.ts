import { defineTool, executes, flags, values, writes, type Options } from "../tool.ts";

const common: Options = {
  ...flags("--debug -h|--help -q|--quiet -v|--verbose --version -a|--apparent -b|--bytes"),
  ...values("-d|--database"),
};

export default defineTool({
  name: "duc",
  source: "duc(1), doc/duc.md, github.com/zevv/duc",
  options: flags("--debug -h|--help -q|--quiet -v|--verbose --version"),
  withoutCommand: "help",
  commands: {
    info: { options: common, operands: [] },
    ls: {
      options: {
        ...common,
        ...flags(
          "--ascii -F|--classify -c|--color --count -D|--directory --dirs-only --full-path -g|--graph -n|--name-sort -R|--recursive",
        ),
        ...values("-l|--levels"),
      },
      operands: ["path*"],
    },
    "xml, json": { options: { ...common, ...flags("-x|--exclude-files"), ...values("-s|--min_size") }, operands: ["path*"] },
    help: { options: flags("-a|--all"), operands: ["word*"] },
    index: {
      options: {
        ...common,
        ...flags("-H|--check-hard-links -f|--force --hide-file-names -x|--one-file-system -p|--progress --dry-run --uncompressed"),
        ...values("-e|--exclude --fs-exclude --fs-include -U|--uid -u|--username -m|--max-depth"),
      },
      operands: ["path*"],
      does: [writes("store:duc index")],
    },
    graph: {
      options: {
        ...common,
        ...flags("--count --gradient"),
        ...values("--dpi -f|--format --fuzz -l|--levels -o|--output --palette --ring-gap -s|--size"),
      },
      operands: ["path*"],
      does: [writes("file:{--output:duc.png}")],
    },
    // From these, files are opened in other programs.
    "ui, gui": {
      options: { ...common, ...flags("--count -n|--name-sort --no-color --dark --gradient") },
      operands: ["path*"],
      does: [executes("session:duc")],
    },
  },
  examples: {
    allow: ["duc ls -Fg -l 2 /srv", "duc info -d /srv/duc.db", "duc json -s 1000000 /var"],
    guard: {
      "duc index -x /srv": ["write store:duc index"],
      "duc graph -o a.svg /srv": ["write file:/repo/a.svg"],
      "duc ui /srv": ["execute session:duc"],
    },
    doubt: { "duc frobnicate": "unknown-command", "duc ls --frobnicate": "unknown-option" },
  },
});
