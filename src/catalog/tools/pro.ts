import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pro, ua, ubuntu-advantage",
  source: "pro(1), ubuntu-advantage.1, github.com/canonical/ubuntu-pro-client",
  options: { ...flags("--debug --version -h|--help") },
  withoutCommand: "help",
  commands: {
    status: { /*READ*/ options: { ...flags("--all --wait"), ...values("--format") }, operands: [] },
    "security-status": { options: { ...flags("--esm-infra --esm-apps --thirdparty --unavailable"), ...values("--format") }, operands: [] },
    "version, help": readsOnly,
    "attach, detach, enable, disable, fix, refresh, auto-attach, config, collect-logs": changes(writes("package:Ubuntu Pro")),
  },
  examples: {
    allow: ["pro status --all", "pro security-status --format json"],
    guard: { "pro attach x": ["write package:Ubuntu Pro"] },
    doubt: { "pro frobnicate": "unknown-command" },
  },
});
