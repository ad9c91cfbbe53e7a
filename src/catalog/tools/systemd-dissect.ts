import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "systemd-dissect",
  source: "systemd-dissect(1), systemd 256, man/systemd-dissect.xml",
  options: {
    ...flags("-l|--list --mtree --validate --discover -r|--read-only --no-pager --no-legend -h|--help --version"),
    ...values("--json --root-hash --image-policy"),
  },
  operands: ["image?"],
  examples: {
    allow: ["systemd-dissect a.raw", "systemd-dissect --list a.raw"],
    guard: {},
    doubt: { "systemd-dissect -m a.raw /mnt": "unknown-option", "systemd-dissect --copy-from a.raw /etc": "unknown-option" },
  },
});
