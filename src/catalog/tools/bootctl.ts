import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bootctl",
  source: "bootctl(1), systemd 252",
  options: { ...flags("-p|--print-esp-path -x|--print-boot-path --no-pager"), ...values("--esp-path --boot-path --json") },
  withoutCommand: { command: "status" },
  commands: {
    "status, list, is-installed, systemd-efi-options, reboot-to-firmware-status": readsOnly,
    "install, update, remove, random-seed, set-default, set-oneshot, set-timeout, set-timeout-oneshot, unlink, cleanup": changes(
      writes("device:boot loader"),
    ),
  },
  examples: {
    allow: ["bootctl status", "bootctl list", "bootctl --esp-path 1 --boot-path 1 --json 1 list", "bootctl"],
    guard: { "bootctl install x": ["write device:boot loader"] },
    doubt: { "bootctl frobnicate": "unknown-command" },
  },
});
