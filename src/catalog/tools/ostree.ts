import { defineTool, flags, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "ostree",
  source: "ostree(1) 2022.7",
  options: { ...flags("-v|--verbose"), ...values("--repo") },
  commands: {
    "refs, log, show, ls, rev-parse, fsck-status": readsOnly,
    admin: { commands: { status: readsOnly } },
    remote: { commands: { "list, refs, summary, show-url": readsOnly } },
  },
  examples: {
    allow: ["ostree refs", "ostree admin status", "ostree remote list", "ostree --repo 1 refs"],
    guard: {},
    doubt: { "ostree frobnicate": "unknown-command", "ostree admin deploy x": "unknown-command" },
  },
});
