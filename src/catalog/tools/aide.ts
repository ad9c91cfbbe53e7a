import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "aide",
  source: "aide(1) 0.18",
  options: {
    ...flags("-C|--check -D|--config-check --dry-init -E|--compare -v|--version -h|--help"),
    ...values("-l|--limit -L|--log-level -W|--workers"),
  },
  operands: [],
  examples: {
    allow: ["aide -C", "aide --check --limit /etc"],
    guard: {},
    doubt: { "aide --init": "unknown-option", "aide --update": "unknown-option", "aide -c /tmp/a.conf -C": "unknown-option" },
  },
});
