import { attached, defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "keepalived",
  source: "keepalived(8) 2.2",
  options: { ...flags("-v|--version -h|--help"), ...attached("-t|--config-test"), ...values("-f|--use-file") },
  operands: [],
  does: [executes("service:keepalived", unless("--config-test", "--version", "--help"))],
  examples: {
    allow: ["keepalived -t -f /etc/keepalived/keepalived.conf"],
    guard: { keepalived: ["execute service:keepalived"] },
    doubt: { "keepalived --config-test=/srv/x -D": "unknown-option" },
  },
});
