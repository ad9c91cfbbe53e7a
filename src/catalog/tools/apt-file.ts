import { changes } from "./_changes.ts";
import { defineTool, flags, reads, readsOnly, values, when, writes, type Command } from "../tool.ts";

const searching: Command = {
  options: {
    ...flags("-D|--from-deb -f|--from-file -F|--fixed-string -i|--ignore-case -l|--package-only -v|--verbose -x|--regexp"),
    ...values("-a|--architecture --filter-origins --filter-suites -I|--index-names"),
  },
  operands: ["pattern*"],
  does: [reads("file:{pattern}", when("--from-file"))],
};

export default defineTool({
  name: "apt-file",
  source: "recalled from apt-file(1) 3.3",
  options: flags("-h|--help -v|--verbose"),
  commands: {
    "search, find, list, show": searching,
    "list-indices, list-indexes, help": readsOnly,
    "update, reindex, purge": changes(writes("package:index of files")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["apt-file list openssl", "apt-file search -x '/bin/dig$'", "apt-file find -l -a amd64 --filter-suites x libssl.so"],
    guard: {
      "apt-file update": ["write package:index of files"],
      "apt-file search -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "apt-file -o a=b search x": "unknown-option", "apt-file frob": "unknown-command" },
  },
});
