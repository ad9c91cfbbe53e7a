import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "setfattr",
  source: "setfattr(1), attr 2.5.1",
  ...changes(writes("file:extended attributes")),
  examples: {
    allow: [],
    guard: { "setfattr -n user.a -v b /srv/a": ["write file:/repo/extended attributes"] },
    doubt: {},
  },
});
