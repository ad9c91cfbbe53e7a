import { defineTool, disrupts, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lsnrctl",
  // Commands in a file (`lsnrctl @file`) and at its own prompt are doubts.
  source: "`help` of LSNRCTL 12.2.0.1; relationaldbdesign.com, Listener Control Utility Overview (syntax, batch mode)",
  commands: {
    "status, services, servacls, version, help, show": { /*READ*/ syntax: "words", operands: ["word*"] },
    "start, spawn": changes(executes("service:Oracle listener")),
    "stop, reload": changes(disrupts("service:Oracle listener")),
    "set, save_config, change_password, trace": changes(writes("configuration:Oracle listener")),
  },
  examples: {
    allow: ["lsnrctl status", "lsnrctl services LISTENER", "lsnrctl servacls", "lsnrctl show log_file"],
    guard: {
      "lsnrctl stop": ["disrupt service:Oracle listener"],
      "lsnrctl start": ["execute service:Oracle listener"],
      "lsnrctl spawn x": ["execute service:Oracle listener"],
      "lsnrctl set password": ["write configuration:Oracle listener"],
    },
    doubt: { lsnrctl: "unknown-command", "lsnrctl @batch": "unknown-command", "lsnrctl frobnicate": "unknown-command" },
  },
});
