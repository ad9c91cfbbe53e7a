import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lxc-attach, lxc-console, lxc-execute, lxc-start, lxc-stop, lxc-destroy, lxc-create, lxc-copy, lxc-snapshot, lxc-freeze, lxc-unfreeze, lxc-cgroup",
  source: "lxc-attach(1), lxc-start(1), LXC 5.0",
  ...changes(executes("container:system container")),
  examples: {
    allow: [],
    guard: { "lxc-attach x": ["execute container:system container"] },
    doubt: {},
  },
});
