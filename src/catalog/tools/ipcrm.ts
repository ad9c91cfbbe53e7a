import { defineTool, deletes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ipcrm, ipcmk",
  source: "ipcrm(1), ipcmk(1), util-linux 2.38.1",
  ...changes(deletes("process:shared memory")),
  examples: {
    allow: [],
    guard: { "ipcrm x": ["delete process:shared memory"] },
    doubt: {},
  },
});
