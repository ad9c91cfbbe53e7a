import { defineTool, flags, readsOnly, when, writes } from "../tool.ts";

export default defineTool({
  name: "rpm-ostree",
  source: "rpm-ostree(1) 2022",
  withoutCommand: "help",
  commands: {
    status: readsOnly,
    upgrade: {
      options: flags("--check --preview"),
      operands: [],
      preview: [when("--check", "--preview")],
      does: [writes("package:operating system")],
    },
    db: { commands: { "list, diff, version": readsOnly } },
  },
  examples: {
    allow: ["rpm-ostree upgrade --check", "rpm-ostree status -v", "rpm-ostree db diff", "rpm-ostree"],
    guard: { "rpm-ostree upgrade": ["write package:operating system"] },
    doubt: { "rpm-ostree frobnicate": "unknown-command" },
  },
});
