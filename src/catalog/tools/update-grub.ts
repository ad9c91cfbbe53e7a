import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "update-grub, update-grub2, grub-install, grub2-install, grub-mkconfig, grub2-mkconfig, grub-set-default, grub2-set-default, grub-reboot, grub2-reboot",
  source: "grub-install(8), grub-mkconfig(8), grub-reboot(8), GRUB 2.06",
  ...changes(writes("file:/boot/grub")),
  examples: {
    allow: [],
    guard: { "update-grub x": ["write file:/boot/grub"] },
    doubt: {},
  },
});
