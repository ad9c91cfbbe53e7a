import { defineTool, disrupts, executes, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "colima",
  source: "colima 0.8, cmd, github.com/abiosoft/colima",
  options: { ...flags("-v|--verbose --very-verbose"), ...values("-p|--profile") },
  withoutCommand: "help",
  commands: {
    "status, list, ls, version": readsOnly,
    "start, stop, restart, delete, prune, template, update": changes(disrupts("host:virtual machine")),
    ssh: changes(executes("session:colima")),
  },
  examples: {
    allow: ["colima status -e", "colima list", "colima -p 1 status"],
    guard: { "colima stop": ["disrupt host:virtual machine"], "colima ssh x": ["execute session:colima"] },
    doubt: { "colima frobnicate": "unknown-command" },
  },
});
