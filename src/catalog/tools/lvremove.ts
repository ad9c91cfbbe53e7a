import { defineTool, deletes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lvremove, vgremove, pvremove",
  source: "lvremove(8), vgremove(8), pvremove(8), LVM 2.03",
  ...changes(deletes("volume:logical volumes")),
  examples: {
    allow: [],
    guard: { "lvremove x": ["delete volume:logical volumes"] },
    doubt: {},
  },
});
