import { defineTool, flags, readsOnly, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "qemu-img",
  source: "qemu-img(1), QEMU 7.2",
  commands: {
    "info, map, measure, compare": readsOnly,
    check: {
      options: {
        ...flags("-q -p -U|--force-share --image-opts"),
        ...values("-f -T --object --output"),
        "-r": { takes: "value", does: [writes("volume:{image}")] },
      },
      operands: ["image"],
    },
    snapshot: {
      options: { ...flags("-l -q -U|--force-share --image-opts"), ...values("--object") },
      operands: ["image"],
      does: [writes("volume:{image}", unless("-l"))],
    },
    "create, convert, resize, commit, rebase, amend, bitmap, dd, bench": changes(writes("volume:disk image")),
  },
  examples: {
    allow: ["qemu-img info a.qcow2", "qemu-img check -f qcow2 -T none --object x --output json a.qcow2", "qemu-img snapshot -l a.qcow2"],
    guard: {
      "qemu-img create x": ["write volume:disk image"],
      "qemu-img check -r all a.qcow2": ["write volume:a.qcow2"],
      "qemu-img check -f 1 -T 1 --object 1 --output 1 -r 1 a": ["write volume:a"],
      "qemu-img snapshot --object 1 a": ["write volume:a"],
    },
    doubt: { "qemu-img frobnicate": "unknown-command", "qemu-img snapshot -d s a": "unknown-option" },
  },
});
