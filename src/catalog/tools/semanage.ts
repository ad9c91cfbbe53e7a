import { defineTool, flags, unless, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "semanage",
  source: "semanage(8), policycoreutils 3.4",
  commands: {
    "login, user, port, ibpkey, ibendport, interface, module, node, fcontext, boolean, permissive, dontaudit": {
      options: flags("-l|--list -C|--locallist -n|--noheading -E|--extract"),
      operands: ["name*"],
      does: [writes("configuration:SELinux policy", unless("--list", "--extract"))],
    },
    import: changes(writes("configuration:SELinux policy")),
  },
  examples: {
    allow: ["semanage port -l", "semanage fcontext -lC"],
    guard: {
      "semanage import x": ["write configuration:SELinux policy"],
      "semanage permissive httpd_t": ["write configuration:SELinux policy"],
    },
    doubt: {
      "semanage frobnicate": "unknown-command",
      "semanage port -a -t http_port_t -p tcp 81": "unknown-option",
      "semanage port -l -D": "unknown-option",
    },
  },
});
