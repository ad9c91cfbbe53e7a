import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lvcreate, lvextend, lvreduce, lvresize, lvrename, lvchange, lvconvert, vgcreate, vgextend, vgreduce, vgrename, vgchange, vgsplit, vgmerge, vgexport, vgimport, vgimportclone, vgimportdevices, vgmknodes, vgck, vgconvert, pvchange, pvmove, pvresize",
  source: "lvcreate(8) and the pages named there, LVM 2.03",
  ...changes(writes("volume:logical volumes")),
  examples: {
    allow: [],
    guard: { "lvcreate x": ["write volume:logical volumes"] },
    doubt: {},
  },
});
