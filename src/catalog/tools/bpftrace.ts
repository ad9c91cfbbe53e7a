import { defineTool, executes, flags, unless, when } from "../tool.ts";

export default defineTool({
  name: "bpftrace",
  source: "bpftrace(8) 0.17",
  options: { ...flags("-l -v -h|--help -V|--version --info -q"), "-e": { takes: "value", does: [executes("code:bpftrace program {-e}")] } },
  operands: ["program*"],
  // With -l the words are a search pattern.
  does: [executes("code:bpftrace program {program}", when("program"), unless("-l"))],
  examples: {
    allow: ["bpftrace -l 'tracepoint:syscalls:*'", "bpftrace --info"],
    guard: {
      "bpftrace tool.bt": ["execute code:bpftrace program tool.bt"],
      "bpftrace -e 'BEGIN { system(\"id\") }'": ['execute code:bpftrace program BEGIN { system("id") }'],
    },
    doubt: {},
  },
});
