import { defineTool, executes, flags, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "info, pinfo",
  source: "info(1), GNU texinfo 6.8",
  options: {
    ...flags(
      "-a|--all -b|--speech-friendly -k-list -O|--show-options|--usage --subnodes -w|--where|--location -h|--help --version --vi-keys --strict-node-location -R|--raw-escapes --no-raw-escapes",
    ),
    ...values(
      "-k|--apropos -d|--directory -f|--file --index-search -n|--node -v|--variable -o|--output --dribble --restore --init-file -x|--debug",
    ),
  },
  operands: ["item*"],
  does: [
    reads("file:{--file}", when("--file")),
    writes("file:{--output}", unlike("--output", /^-$/)),
    writes("file:{--dribble}", when("--dribble")),
    executes("code:{--restore}", when("--restore")),
    executes("code:{--init-file}", when("--init-file")),
  ],
  examples: {
    allow: ["info -f coreutils -n 'ls invocation' -o -", "info ls"],
    guard: {
      "info -o /srv/x ls": ["write file:/srv/x"],
      "info --dribble=/srv/x ls": ["write file:/srv/x"],
      "info --restore=x ls": ["execute code:x"],
      "info --init-file=x ls": ["execute code:x"],
      "info -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
