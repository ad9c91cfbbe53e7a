import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "update-initramfs, mkinitramfs, mkinitrd, unmkinitramfs",
  source: "update-initramfs(8), initramfs-tools 0.142",
  ...changes(writes("file:/boot/initramfs")),
  examples: {
    allow: [],
    guard: { "update-initramfs x": ["write file:/boot/initramfs"] },
    doubt: {},
  },
});
