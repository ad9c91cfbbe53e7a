import { defineTool, disrupts, executes, flags, reads, readsOnly, values } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "supervisorctl",
  source: "supervisorctl, supervisord.org/running.html, 4.2; Configuration File: looked for here first",
  loads: [{ files: "supervisord.conf etc/supervisord.conf" }],
  options: {
    ...flags("-h|--help"),
    ...values("-s|--serverurl -u|--username -p|--password"),
    "-c, --configuration": { takes: "value", does: [executes("code:{--configuration}")] },
    "-i, --interactive": { takes: "flag", does: [executes("session:supervisorctl")] },
  },
  optionsMayFollow: true,
  commands: {
    "status, pid, version, avail, help, maintail": readsOnly,
    "tail, fg": always(reads("log:program")),
    "start, stop, restart, signal, update, add, remove, reload, reread, clear, shutdown, open": always(
      disrupts("service:supervised program"),
    ),
  },
  examples: {
    allow: ["supervisorctl status", "supervisorctl tail web", "supervisorctl --serverurl 1 --username 1 --password 1 status"],
    guard: {
      "supervisorctl tail": [],
      "supervisorctl start": ["disrupt service:supervised program"],
      "supervisorctl -c x status": ["execute code:x"],
      "supervisorctl -i status": ["execute session:supervisorctl"],
    },
    doubt: { "supervisorctl frobnicate": "unknown-command" },
  },
});
