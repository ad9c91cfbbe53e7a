import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "apk",
  source: "apk(8), apk-tools 2.14",
  options: {
    ...flags(
      "-q|--quiet -v|--verbose -f|--force -i|--interactive --no-cache --no-network --allow-untrusted -a|--all -L|--contents -I|--installed -e|--exists -d|--description -x|--exact -o|--origin -V|--version -h|--help",
    ),
    "-U, --update-cache": { takes: "flag", does: [writes("package:index of packages")] },
    ...values("-p|--root -X|--repository --arch --keys-dir --repositories-file --wait --cache-dir"),
  },
  optionsMayFollow: true,
  commands: {
    version: { options: { ...flags("-I -t|--test -c|--check"), ...values("-l|--limit") }, operands: ["word*"] },
    "info, list, search, policy, dot, stats, audit, verify, manifest": { operands: ["word*"] },
    "add, del, upgrade, update, fix, fetch, cache, index": {
      operands: ["package*"],
      preview: [when("--simulate"), unless("--update-cache")],
      options: flags("-s|--simulate -t|--virtual -r -u --purge -l"),
      does: [writes("package:{package:all}")],
    },
  },
  withoutCommand: "help",
  examples: {
    allow: ["apk version -l '<'", "apk info -vv", "apk list -I", "apk add -s nginx"],
    guard: {
      "apk list -U": ["write package:index of packages"],
      "apk add -s -U x": ["write package:index of packages", "write package:x"],
      "apk add nginx": ["write package:nginx"],
      "apk -p / -X a --arch b --keys-dir c --repositories-file d --wait 1 --cache-dir e del x": ["write package:x"],
    },
    doubt: { "apk frob": "unknown-command" },
  },
});
