import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "nvme",
  source: "nvme(1), nvme-cli 2.4",
  commands: {
    "list, list-subsys, list-ns, list-ctrl, id-ctrl, id-ns, ns-descs, smart-log, error-log, self-test-log, fw-log, effects-log, endurance-log, ana-log, changed-ns-list-log, get-feature, get-ns-id, show-regs, show-topology, version, help":
      readsOnly,
    "format, sanitize, write, write-zeroes, write-uncor, dsm, copy": changes(writes("device:NVMe drive")),
    "fw-download, fw-commit, set-feature, create-ns, delete-ns, attach-ns, detach-ns, reset, subsystem-reset, ns-rescan, device-self-test, security-send, connect, connect-all, disconnect, disconnect-all":
      changes(writes("volume:NVMe controller")),
  },
  examples: {
    allow: ["nvme list -v", "nvme smart-log /dev/nvme0", "nvme id-ctrl /dev/nvme0 -H"],
    guard: { "nvme format x": ["write device:NVMe drive"], "nvme fw-download x": ["write volume:NVMe controller"] },
    doubt: { "nvme frobnicate": "unknown-command" },
  },
});
