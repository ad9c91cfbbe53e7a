import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "ostree",
  source: "ostree(1) 2022.7",
  options: { ...flags("-v|--verbose"), ...values("--repo") },
  commands: {
    "log, show, ls, rev-parse": readsOnly,
    refs: { options: { ...flags("--list -r|--revision -c|--collections"), ...values("--repo") }, operands: ["prefix*"] },
    summary: {
      options: {
        ...flags("-v|--view --raw --list-metadata-keys"),
        ...values("--repo --print-metadata-key"),
        "-u, --update": { takes: "flag", does: [writes("store:summary of the repository")] },
      },
      operands: [],
    },
    admin: { commands: { status: readsOnly } },
    remote: { commands: { "list, refs, summary, show-url": readsOnly } },
  },
  examples: {
    allow: [
      "ostree log",
      "ostree summary -v --repo=/srv/repo",
      "ostree admin status",
      "ostree remote list",
      "ostree refs --list",
      "ostree --repo 1 log",
    ],
    guard: { "ostree summary -u": ["write store:summary of the repository"] },
    doubt: {
      "ostree frobnicate": "unknown-command",
      "ostree refs --delete x": "unknown-option",
      "ostree admin deploy x": "unknown-command",
    },
  },
});
