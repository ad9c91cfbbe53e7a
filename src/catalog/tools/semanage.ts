import { defineTool, flags, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "semanage",
  source: "semanage(8), semanage-export(8), policycoreutils 3.4",
  commands: {
    "login, user, port, ibpkey, ibendport, interface, module, node, fcontext, boolean, permissive, dontaudit": {
      options: flags("-l|--list -C|--locallist -n|--noheading -E|--extract"),
      operands: ["name*"],
      does: [writes("configuration:SELinux policy", unless("--list", "--extract"))],
    },
    // The changes made here, as commands that would make them again.
    export: {
      options: { ...values("-S|--store"), "-f, --output_file": { takes: "value", does: [writes("file:{--output_file}")] } },
      operands: [],
    },
    import: changes(writes("configuration:SELinux policy")),
  },
  examples: {
    allow: ["semanage port -l", "semanage fcontext -lC", "semanage export"],
    guard: {
      "semanage export -f /srv/x": ["write file:/srv/x"],
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
