import { type Command, defineTool, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

// -c names a file of Ruby.
const listed: Command = {
  options: {
    ...flags("-w|--with-uri -l|--long -m|--medium -r|--run-list -V|--verbose"),
    ...values("-F|--format -a|--attribute -E|--environment -u|--user -s|--server-url"),
  },
  operands: ["name*"],
};

export default defineTool({
  name: "knife",
  source: "knife 18, Chef documentation; chef-config, workstation_config_loader.rb: settings in Ruby",
  loads: [{ files: "config.rb knife.rb" }, { files: ".chef", above: true, even: "help" }],
  commands: {
    "node, role, environment, cookbook, client, user, group, policy": {
      commands: {
        "list, show": listed,
        "create, edit, delete, upload, download, bulk, from, run_list, reregister, destroy, add, remove": changes(
          writes("configuration:Chef server"),
        ),
      },
    },
    "status, search": listed,
    "ssh, winrm, exec, bootstrap": changes(executes("remote:Chef nodes")),
    upload: changes(writes("configuration:Chef server")),
  },
  examples: {
    allow: ["knife search node role:web", "knife node list", "knife node show web1", "knife status"],
    guard: {
      "knife ssh x": ["execute remote:Chef nodes"],
      "knife upload x": ["write configuration:Chef server"],
      "knife node delete web1": ["write configuration:Chef server"],
    },
    doubt: {
      "knife frobnicate": "unknown-command",
      "knife data bag show x": "unknown-command",
      "knife node list -c /tmp/x.rb": "unknown-option",
    },
  },
});
