import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "grub-file, grub2-file",
  source: "grub-core/commands/file.c, GRUB 2.12",
  options: {
    ...flags(
      "--is-i386-xen-pae-domu --is-x86_64-xen-domu --is-x86-xen-dom0 --is-x86-multiboot --is-x86-multiboot2 --is-x86-linux --is-x86-linux32 --is-arm64-linux --is-arm-linux --is-powerpc-linux --is-ia64-efi --is-arm-efi --is-riscv64-efi --is-x86-bios-bootsector --is-x86_64-efi --is-i386-efi --is-arm64-efi",
    ),
  },
  operands: ["file"],
  examples: { allow: ["grub-file --is-x86-multiboot2 /boot/xen"], guard: {}, doubt: { "grub-file --frobnicate": "unknown-option" } },
});
