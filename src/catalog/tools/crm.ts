import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "crm",
  source: "crm(8), crmsh 4.4",
  commands: {
    status: readsOnly,
    "resource, node": { commands: { "status, show, list": readsOnly } },
    ra: { commands: { "list, info, classes, providers, meta": readsOnly } },
  },
  examples: {
    allow: ["crm status", "crm node show", "crm ra list ocf"],
    guard: {},
    doubt: { "crm frobnicate": "unknown-command", "crm resource stop web": "unknown-command", "crm configure show": "unknown-command" },
  },
});
