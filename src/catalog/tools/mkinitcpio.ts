import { defineTool } from "../tool.ts";

/** Alone: another folder of hooks (`--hookdir`) is code, and a name that is a path is one, too. */
const asks = /^(?:-L|--listhooks|-V|--version|-h|(?:-H|--hookhelp) [\w.-]+)$/;

export default defineTool({
  name: "mkinitcpio",
  source: "mkinitcpio(8) and mkinitcpio, github.com/archlinux/mkinitcpio, 40",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    if (!asks.test(words.map((word) => word.value ?? "$").join(" "))) engine.effect("write", "file:/boot/initramfs");
  },
  examples: {
    allow: ["mkinitcpio -L", "mkinitcpio -H encrypt"],
    guard: {
      "mkinitcpio -P": ["write file:/boot/initramfs"],
      "mkinitcpio -D ./hooks -L": ["write file:/boot/initramfs"],
      "mkinitcpio -H ./x": ["write file:/boot/initramfs"],
    },
    doubt: {},
  },
});
