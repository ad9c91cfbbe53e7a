import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "lxc-ls, lxc-info",
  source: "lxc-ls(1), lxc-info(1), LXC 5.0",
  optionsOnlyRead: true,
  options: { "-o, --logfile": { takes: "value", does: [writes("file:{--logfile}")] } },
  operands: ["name*"],
  examples: {
    allow: ["lxc-ls --fancy", "lxc-info -n web"],
    guard: { "lxc-ls -o /srv/x": ["write file:/srv/x"], "lxc-info -n web --logf /srv/x": ["write file:?"] },
    doubt: {},
  },
});
