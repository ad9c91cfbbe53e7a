import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "rpm-ostree",
  source: "rpm-ostree(1) 2022",
  withoutCommand: "help",
  commands: {
    status: readsOnly,
    db: { commands: { "list, diff, version": readsOnly } },
  },
  examples: {
    allow: ["rpm-ostree status -v", "rpm-ostree db diff", "rpm-ostree"],
    guard: {},
    doubt: { "rpm-ostree frobnicate": "unknown-command", "rpm-ostree upgrade": "unknown-command" },
  },
});
