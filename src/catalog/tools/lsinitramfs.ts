import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsinitramfs",
  source: "lsinitramfs(8), initramfs-tools 0.142",
  optionsOnlyRead: true,
  examples: {
    allow: ["lsinitramfs -l /boot/initrd.img"],
    guard: {},
    doubt: {},
  },
});
