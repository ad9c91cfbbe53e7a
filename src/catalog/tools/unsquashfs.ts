import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  syntax: "single-mixed",
  name: "unsquashfs",
  source: "squashfs-tools 4.7, squashfs-tools/unsquashfs.c, github.com/plougher/squashfs-tools",
  options: {
    ...flags("-s|-stat -l|-ls -ll|-lls -lc -llc -lln -n|-no-progress -q|-quiet -h|-help -v|-version"),
    ...values("-e|-ef -p|-processors"),
  },
  operands: ["image", "name*"],
  does: [writes("file:squashfs-root", unless("-stat", "-ls", "-lls", "-lc", "-llc", "-lln", "-help", "-version"))],
  examples: {
    allow: ["unsquashfs -l a.squashfs", "unsquashfs -stat a.squashfs", "unsquashfs -ll a.sfs etc"],
    guard: { "unsquashfs a.sfs": ["write file:/repo/squashfs-root"] },
    doubt: { "unsquashfs -l -pf /srv/x a.sfs": "unknown-option", "unsquashfs --frobnicate": "unknown-option" },
  },
});
