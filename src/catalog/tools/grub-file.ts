import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "grub-file, grub2-file",
  source: "grub-core/commands/file.c, GRUB 2.12",
  options: {
    ...flags(
      "--is-i386-xen-pae-domu --is-x86_64-xen-domu --is-x86-xen-dom0 --is-x86-multiboot --is-x86-multiboot2 --is-arm-linux --is-arm64-linux --is-ia64-linux --is-mips-linux --is-mipsel-linux --is-sparc64-linux --is-powerpc-linux --is-x86-linux --is-x86-linux32 --is-x86-kfreebsd --is-i386-kfreebsd --is-x86_64-kfreebsd --is-x86-knetbsd --is-i386-knetbsd --is-x86_64-knetbsd --is-i386-efi --is-x86_64-efi --is-ia64-efi --is-arm64-efi --is-arm-efi --is-riscv32-efi --is-riscv64-efi --is-hibernated-hiberfil --is-x86_64-xnu --is-i386-xnu --is-xnu-hibr --is-x86-bios-bootsector",
    ),
  },
  operands: ["file"],
  examples: { allow: ["grub-file --is-x86-multiboot2 /boot/xen"], guard: {}, doubt: { "grub-file --frobnicate": "unknown-option" } },
});
