import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "enca",
  source: "enca(1) 1.20; what converts in place stays an unknown option",
  options: {
    ...flags(
      "-d|--details -e|--enca-name -f|--human-readable -g|--guess -i|--iconv-name -m|--mime-name -r|--rfc1345-name -s|--cstocs-name -v|--version -p|--with-filename -P|--no-filename -V|--verbose -G|--license -h|--help",
    ),
    ...values("-L|--language -n|--name -l|--list"),
  },
  operands: ["file*"],
  examples: {
    allow: ["enca -L none a.txt", "enca -i a.txt", "enca --list languages"],
    guard: {},
    doubt: { "enca -x UTF-8 a.txt": "unknown-option", "enca -c a.txt": "unknown-option" },
  },
});
