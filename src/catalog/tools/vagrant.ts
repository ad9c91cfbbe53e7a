import { mayStandAbove } from "./_above.ts";
import { when, defineTool, deletes, disrupts, executes, flags, like, readsOnly, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const startsProject: Command["derive"] = (_call, engine) => {
  if (mayStandAbove(engine, "Vagrantfile", "vagrantfile", ".vagrantplugins")) engine.effect("execute", "code:Vagrantfile");
};

export default defineTool({
  name: "vagrant",
  source:
    "vagrant(1) 2.3; bin/vagrant and lib/vagrant/environment.rb of hashicorp/vagrant: only `box list` and `plugin` start without the Vagrantfile",
  loads: [{ files: "Vagrantfile vagrantfile .vagrantplugins", above: true, given: [when("--help")], even: "help" }],
  options: { ...flags("--machine-readable --no-color --color --debug -v|--version -h|--help") },
  help: "alone",
  commands: {
    version: { operands: [], derive: startsProject },
    "global-status": { options: flags("--machine-readable --no-color --color"), operands: [], derive: startsProject },
    box: {
      commands: {
        list: readsOnly,
        outdated: { options: flags("--global -f|--force"), derive: startsProject },
        "add, remove, update, prune, repackage": changes(writes("image:box")),
      },
    },
    plugin: {
      commands: {
        list: { options: flags("--machine-readable --no-color --color") },
        "install, uninstall, update, expunge, repair": changes(writes("package:vagrant plugin")),
      },
    },
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
    allow: [
      "vagrant box list",
      "vagrant plugin list",
      "vagrant global-status",
      "vagrant box outdated --global",
      "cd sub && vagrant box list",
    ],
    guard: {
      "cd shell && vagrant version": ["execute code:Vagrantfile"],
      "cd shell && vagrant global-status": ["execute code:Vagrantfile"],
      "cd shell && vagrant box outdated": ["execute code:Vagrantfile"],
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
    doubt: {
      "vagrant frobnicate": "unknown-command",
      "vagrant status": "unknown-command",
      "cd shell && vagrant version --help": "unknown-option",
      "vagrant global-status --prune": "unknown-option",
      "vagrant plugin list --local": "unknown-option",
    },
  },
});
