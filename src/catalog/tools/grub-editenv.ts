import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "grub-editenv, grub2-editenv",
  source: "grub-editenv(1), GRUB 2.06",
  operands: ["file"],
  commands: {
    list: readsOnly,
    // Environment blocks, by the name they all have.
    "-, /*/grubenv": { commands: { list: readsOnly } },
  },
  examples: {
    allow: ["grub-editenv - list", "grub-editenv list", "grub2-editenv /boot/grub2/grubenv list"],
    guard: {},
    doubt: { "grub-editenv - set a=b": "unknown-command", "grub-editenv /boot/grub/grubenv create": "unknown-command" },
  },
});
