import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "glances",
  source: "glances(1) 3.3",
  options: {
    ...flags(
      "-h|--help -V|--version -1|--percpu -2 -3 -4 -5 -6 -b|--byte --fs-free-space --modules-list --disable-history --hide-kernel-threads",
    ),
    ...values(
      "--stdout --stdout-csv --stdout-json -t|--time --stop-after --disable-plugin --enable-plugin --sort-processes -f|--process-filter",
    ),
  },
  operands: [],
  examples: {
    allow: ["glances --stdout cpu.user,mem.used", "glances --stop-after 1 -t 5"],
    guard: {},
    doubt: {
      "glances -w": "unknown-option",
      "glances -s": "unknown-option",
      "glances --export csv": "unknown-option",
      "glances -C /tmp/c": "unknown-option",
    },
  },
});
