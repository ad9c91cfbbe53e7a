import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "systemd-tmpfiles",
  source: "systemd-tmpfiles(8), systemd 252",
  options: { ...flags("--cat-config --no-pager --user -h|--help --version") },
  operands: ["file*"],
  does: [writes("file:temporary files", unless("--cat-config", "--help", "--version"))],
  examples: {
    allow: ["systemd-tmpfiles --cat-config"],
    guard: { "systemd-tmpfiles --user": ["write file:/repo/temporary files"] },
    doubt: { "systemd-tmpfiles --clean": "unknown-option" },
  },
});
