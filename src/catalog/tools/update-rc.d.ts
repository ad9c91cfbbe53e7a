import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "update-rc.d",
  source: "update-rc.d(8), init-system-helpers 1.65",
  ...changes(writes("unit:init script")),
  examples: {
    allow: [],
    guard: { "update-rc.d x": ["write unit:init script"] },
    doubt: {},
  },
});
