import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mmls, mmstat, fsstat, img_stat, fls, istat, ils, ffind, ifind, blkstat, blkcalc, jls, usnjls, tsk_gettimes",
  source: "The Sleuth Kit 4, man/*.1, github.com/sleuthkit/sleuthkit",
  // Of an image or a device they tell what there is, not what is in it; none of their options writes.
  optionsOnlyRead: true,
  operands: ["word*"],
  examples: {
    allow: ["mmls -B disk.img", "fls -r -d -o 2048 disk.img", "istat -o 2048 disk.img 12", "ifind -n /etc/hosts /dev/sdb1"],
    guard: {},
    doubt: {},
  },
});
