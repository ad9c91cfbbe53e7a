import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "knife",
  source: "knife 18, Chef documentation",
  commands: {
    "node, role, environment, cookbook, client, user, group, policy": {
      commands: {
        "list, show, versions": readsOnly,
        "create, edit, delete, upload, download, bulk, from, run_list, reregister, destroy, add, remove": changes(
          writes("configuration:Chef server"),
        ),
      },
    },
    status: readsOnly,
    ssl: { commands: { check: readsOnly } },
    "ssh, winrm, exec, bootstrap": changes(executes("remote:Chef nodes")),
    upload: changes(writes("configuration:Chef server")),
  },
  examples: {
    allow: ["knife node list", "knife node show web1", "knife status"],
    guard: {
      "knife ssh x": ["execute remote:Chef nodes"],
      "knife upload x": ["write configuration:Chef server"],
      "knife node delete web1": ["write configuration:Chef server"],
    },
    doubt: { "knife frobnicate": "unknown-command", "knife data bag show x": "unknown-command" },
  },
});
