import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "grub-script-check, grub2-script-check",
  source: "recalled from grub-script-check(1) 2.06",
  options: { ...flags("-v|--verbose -V|--version") },
  operands: ["file?"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["grub-script-check /boot/grub/grub.cfg"],
    guard: { "grub-script-check .env": ["disclose secret:/repo/.env"] },
    doubt: { "grub-script-check --frobnicate": "unknown-option" },
  },
});
