import { defineTool, disrupts, flags, values } from "../tool.ts";

export default defineTool({
  name: "eu-stack",
  source: "src/stack.c of elfutils 0.188, github.com/sourceware-org/elfutils",
  options: {
    ...flags(
      "-a|--activation -d|--debugname -i|--inlines -m|--module -s|--source -v|--verbose -q|--quiet -r|--raw -b|--build-id -l|--list-modules -1",
    ),
    ...values("-n --core -e|--executable"),
    // It attaches to the process, which stands still meanwhile.
    "-p, --pid": { takes: "value", does: [disrupts("process:{--pid}")] },
  },
  operands: [],
  examples: {
    allow: ["eu-stack --core core.1 -e /usr/bin/x -m -n 20"],
    guard: { "eu-stack -p 89": ["disrupt process:89"] },
    doubt: { "eu-stack --debuginfo-path x --core c": "unknown-option" },
  },
});
