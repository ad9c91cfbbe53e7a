import { defineTool, disrupts, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lsnrctl",
  source: "recalled from Oracle Database 19c Net Services reference",
  commands: {
    "status, services, version, help, show": { /*READ*/ syntax: "words", operands: ["word*"] },
    start: changes(executes("service:Oracle listener")),
    "stop, reload": changes(disrupts("service:Oracle listener")),
    "set, save_config, change_password, trace": changes(writes("configuration:Oracle listener")),
  },
  examples: {
    allow: ["lsnrctl status", "lsnrctl services LISTENER"],
    guard: {
      "lsnrctl stop": ["disrupt service:Oracle listener"],
      "lsnrctl start": ["execute service:Oracle listener"],
      "lsnrctl set password": ["write configuration:Oracle listener"],
    },
    doubt: { lsnrctl: "unknown-command", "lsnrctl frobnicate": "unknown-command" },
  },
});
