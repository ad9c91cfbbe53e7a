import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "lxc-checkconfig, lxc-top",
  source: "lxc-checkconfig(1), lxc-top(1) and src/lxc/tools/lxc_top.c, LXC 6",
  options: { ...flags("-b|--batch -r|--reverse -?|--help --version"), ...values("-d|--delay -s|--sort -P|--lxcpath") },
  // A kernel's configuration to look in.
  variables: { CONFIG: "setting" },
  operands: [],
  examples: {
    allow: ["CONFIG=/boot/config-6.1 lxc-checkconfig", "lxc-top -b -s m"],
    guard: {},
    doubt: { "lxc-top -o /srv/x": "unknown-option" },
  },
});
