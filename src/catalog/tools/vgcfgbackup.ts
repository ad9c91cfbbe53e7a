import { defineTool, values, writes } from "../tool.ts";

export default defineTool({
  name: "vgcfgbackup",
  source: "vgcfgbackup(8), LVM 2.03",
  optionsOnlyRead: true,
  operands: ["group*"],
  options: values("-f|--file"),
  does: [writes("file:{--file:/etc/lvm/backup}")],
  examples: {
    allow: [],
    guard: { "vgcfgbackup -f /srv/meta vg0": ["write file:/srv/meta"], vgcfgbackup: ["write file:/etc/lvm/backup"] },
    doubt: {},
  },
});
