import { defineTool, executes, flags, unlike, when } from "../tool.ts";

export default defineTool({
  name: "lsinitcpio",
  source: "lsinitcpio, mkinitcpio 41, github.com/archlinux/mkinitcpio",
  options: { ...flags("-a|--analyze -l|--list -v|--verbose -n|--nocolor -V|--version -h|--help -c|--config --early --cpio") },
  operands: ["image"],
  // It sources the settings in the image.
  does: [executes("code:{image}", when("--analyze"), unlike("image", /^\/boot\/(?!.*\.\.)/))],
  examples: {
    allow: ["lsinitcpio -a /boot/initramfs-linux.img", "lsinitcpio -l /srv/initramfs-linux.img"],
    guard: {
      "lsinitcpio -a /srv/a.img": ["execute code:/srv/a.img"],
      "lsinitcpio -a /boot/../srv/a.img": ["execute code:/boot/../srv/a.img"],
    },
    doubt: { "lsinitcpio -x a.img": "unknown-option" },
  },
});
