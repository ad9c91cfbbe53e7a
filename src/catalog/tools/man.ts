import { attached, defineTool, executes, flags, like, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "man",
  source: "man(1), man-db 2.11.2",
  options: {
    ...flags(
      "-d|--debug -D|--default -f|--whatis -k|--apropos -K|--global-apropos -w|--where|--path|--location -W|--where-cat|--location-cat -I|--match-case -i|--ignore-case --names-only -a|--all --regex --wildcard --no-subpages --no-hyphenation --no-justification -7|--ascii -?|--help --usage -V|--version -c|--catman",
    ),
    ...values(
      "-C|--config-file -R|--recode -L|--locale -m|--systems -M|--manpath -S|-s|--sections -e|--extension -r|--prompt -E|--encoding -P|--pager -p|--preprocessor",
    ),
    ...attached("--warnings -t|--troff -T|--troff-device -H|--html -X|--gxditview -Z|--ditroff"),
    // mandb(8) writes the index anew.
    "-u, --update": { takes: "flag", does: [writes("file:/var/cache/man")] },
    "-l, --local-file": { takes: "flag", does: [reads("file:{page}", when("page"))] },
  },
  operands: ["page*"],
  does: [
    // A word with a slash is a file.
    reads("file:{page}", like("page", /^(.*\/.*)$/s)),
    executes("code:{--html:browser}", when("--html")),
    executes("code:gxditview", when("--gxditview")),
    executes("code:{--config-file}", when("--config-file")),
    executes("code:{--preprocessor}", when("--preprocessor")),
  ],
  runs: [{ language: "shell", from: "--pager" }],
  examples: {
    allow: ["man 5 crontab", "man ./a.1", "man -k disk", "man -P cat -s 1 ls"],
    guard: {
      "man -u ls": ["write file:/var/cache/man"],
      "man -P 'rm a' ls": ["delete file:/repo/a"],
      "man -Hx ls": ["execute code:x"],
      "man -X ls": ["execute code:gxditview"],
      "man -C x ls": ["execute code:x"],
      "man -p x ls": ["execute code:x"],
      "man ./.env": ["disclose secret:/repo/.env"],
      "man -l .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "man --frob ls": "unknown-option" },
  },
});
