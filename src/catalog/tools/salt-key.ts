import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "salt-key",
  source: "salt-key(1) 3006; salt/utils/parsers.py: Saltfile",
  loads: [{ files: "Saltfile" }],
  options: {
    ...flags("-L|--list-all -F|--finger-all -P|--print-all --version -h|--help --no-color"),
    ...values("-l|--list -f|--finger -p|--print --out|--output"),
  },
  operands: [],
  examples: {
    allow: ["salt-key -L", "salt-key -l pre", "salt-key -f web1"],
    guard: {},
    doubt: { "salt-key -A": "unknown-option", "salt-key -d web1": "unknown-option" },
  },
});
