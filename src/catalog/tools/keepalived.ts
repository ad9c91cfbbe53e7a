import { attached, defineTool, executes, flags, like, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "keepalived",
  source: "keepalived(8) 2.2",
  options: { ...flags("-v|--version -h|--help"), ...attached("-t|--config-test"), ...values("-f|--use-file") },
  operands: [],
  // The test may write what it finds to a file.
  does: [
    executes("service:keepalived", unless("--config-test", "--version", "--help")),
    writes("file:{--config-test}", like("--config-test", /./)),
  ],
  examples: {
    allow: ["keepalived -t -f /etc/keepalived/keepalived.conf"],
    guard: { keepalived: ["execute service:keepalived"], "keepalived --config-test=/srv/x": ["write file:/srv/x"] },
    doubt: { "keepalived --config-test=/srv/x -D": "unknown-option" },
  },
});
