import { defineTool, deletes, disrupts, executes, flags, like, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vagrant",
  source: "vagrant(1) 2.3",
  options: { ...flags("--machine-readable --no-color --color --debug -v|--version -h|--help") },
  commands: {
    version: readsOnly,
    "global-status": { options: flags("--machine-readable --no-color --color"), operands: [] },
    box: { commands: { "list, outdated": readsOnly, "add, remove, update, prune, repackage": changes(writes("image:box")) } },
    plugin: { commands: { list: readsOnly, "install, uninstall, update, expunge, repair": changes(writes("package:vagrant plugin")) } },
    // Reading the Vagrantfile runs it, so whatever looks at a project's machines is left in doubt.
    snapshot: { commands: { "save, restore, push, pop": changes(writes("volume:snapshot")), delete: changes(deletes("volume:snapshot")) } },
    "up, reload, provision, resume": changes(executes("host:virtual machine")),
    "halt, suspend": changes(disrupts("host:virtual machine")),
    destroy: changes(disrupts("host:virtual machine")),
    "ssh, powershell, rdp": changes(
      executes("session:virtual machine"),
      executes("code:in a virtual machine", like("argument", /^(?:-c|--command|--$)/)),
    ),
    "init, package, upload, push, login": changes(writes("configuration:vagrant")),
  },
  examples: {
    allow: ["vagrant box list", "vagrant plugin list", "vagrant global-status"],
    guard: {
      "vagrant up x": ["execute host:virtual machine"],
      "vagrant halt x": ["disrupt host:virtual machine"],
      "vagrant destroy x": ["disrupt host:virtual machine"],
      "vagrant ssh x": ["execute session:virtual machine"],
      "vagrant ssh -c 'rm a'": ["execute session:virtual machine", "execute code:in a virtual machine"],
      "vagrant init x": ["write configuration:vagrant"],
      "vagrant box add x": ["write image:box"],
      "vagrant plugin install x": ["write package:vagrant plugin"],
      "vagrant snapshot restore x": ["write volume:snapshot"],
      "vagrant snapshot delete x": ["delete volume:snapshot"],
    },
    doubt: { "vagrant frobnicate": "unknown-command", "vagrant status": "unknown-command" },
  },
});
