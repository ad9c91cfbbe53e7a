import { changes } from "./_changes.ts";
import { defineTool, flags, reads, values, when, writes, type Command, type Options } from "../tool.ts";

const options: Options = {
  ...flags(
    "-D|--from-deb -f|--from-file -F|--fixed-string -i|--ignore-case -l|--package-only -v|--verbose -x|--regexp --substring-match --stream-results -h|--help",
  ),
  ...values("-a|--architecture --filter-origins --filter-suites -I|--index-names"),
};

// Settings of apt (`-c`, `-o`) name programs it runs: they stay unknown options.
const searching: Command = {
  operands: ["pattern*"],
  does: [reads("file:{pattern}", when("--from-file"))],
};

export default defineTool({
  name: "apt-file",
  source: "apt-file(1) and --help of apt-file 3.3, the actions of 2.5 with its apt-file(1)",
  options,
  optionsMayFollow: true,
  commands: {
    "search, find, list, show": searching,
    "list-indices": {},
    "update, purge": changes(writes("package:index of files")),
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "apt-file list openssl",
      "apt-file -l search bin/dig",
      "apt-file list-indices",
      "apt-file search -x '/bin/dig$'",
      "apt-file find -l -a amd64 --filter-suites x libssl.so",
    ],
    guard: {
      "apt-file -a find --filter-origins find --filter-suites find -I find update": ["write package:index of files"],
      "apt-file search -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: {
      "apt-file -o a=b search x": "unknown-option",
      "apt-file list-indices -c x": "unknown-option",
      "apt-file frob": "unknown-command",
    },
  },
});
