import { defineTool, disrupts, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ltrace",
  source: "ltrace(1) 0.7.3",
  syntax: "posix",
  options: {
    ...flags("-b|--no-signals -c -C|--demangle -f -i -L -r -S -t -tt -ttt -T -V|--version -h|--help"),
    ...values("-a|--align -A -D|--debug -e -F|--config -l|--library -n|--indent -o|--output -p -s -u -w|--where -x"),
  },
  operands: ["command*"],
  does: [disrupts("process:{-p}", when("-p")), writes("file:{--output}", when("--output")), executes("code:{--config}", when("--config"))],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["ltrace -c ls"],
    guard: {
      "ltrace -p 89": ["disrupt process:89"],
      "ltrace -o /srv/x ls": ["write file:/srv/x"],
      "ltrace -F x ls": ["execute code:x"],
      "ltrace -a 1 -A 2 -D 0 -e a -l b -n 2 -s 9 -u root -w 2 -x c rm a": ["delete file:/repo/a"],
      "ltrace -F x -o /dev/null -p 1 rm a": ["disrupt process:1", "write output:/dev/null", "execute code:x", "delete file:/repo/a"],
    },
    doubt: {},
  },
});
