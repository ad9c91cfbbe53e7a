import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "turbostat",
  source: "turbostat(8), Linux 6.1",
  syntax: "posix",
  options: {
    ...flags("-q|--quiet -l|--list -S|--Summary -D|--Dump -d|--debug -J|--Joules -h|--help -v|--version -p"),
    ...values("-c|--cpu -e|--enable -H|--hide -i|--interval -n|--num_iterations -s|--show -T|--TCC"),
    "-o, --out": { takes: "value", does: [writes("file:{--out}")] },
  },
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["turbostat --quiet -i 5 -n 1", "turbostat sleep 5"],
    guard: {
      "turbostat -c 1 -e 1 -H 1 -i 1 -n 1 -s 1 -T 1 -o /dev/null rm a": ["write output:/dev/null", "delete file:/repo/a"],
      "turbostat --out /srv/x -n 1": ["write file:/srv/x"],
    },
    doubt: {},
  },
});
