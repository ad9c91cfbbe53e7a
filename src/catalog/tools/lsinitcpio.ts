import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "lsinitcpio",
  source: "recalled from lsinitcpio(1), mkinitcpio 37",
  options: { ...flags("-a|--analyze -l|--list -v|--verbose -n|--nocolor -V|--version -h|--help -c|--config") },
  operands: ["image"],
  examples: { allow: ["lsinitcpio -l /boot/initramfs-linux.img"], guard: {}, doubt: { "lsinitcpio -x a.img": "unknown-option" } },
});
