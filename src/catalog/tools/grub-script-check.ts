import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "grub-script-check, grub2-script-check",
  source: "util/grub-script-check.c, GRUB 2.12",
  options: { ...flags("-v|--verbose -V|--version") },
  operands: ["file?"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["grub-script-check /boot/grub/grub.cfg"],
    guard: { "grub-script-check .env": ["disclose secret:/repo/.env"] },
    doubt: { "grub-script-check --frobnicate": "unknown-option" },
  },
});
