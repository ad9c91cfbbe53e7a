import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lxc-ls, lxc-info, lxc-top, lxc-checkconfig",
  source: "lxc-ls(1), lxc-info(1), LXC 5.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["lxc-ls --fancy", "lxc-info -n web"],
    guard: {},
    doubt: {},
  },
});
