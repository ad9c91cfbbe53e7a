import { ansibleSettings } from "./_ansible-code.ts";
import { defineTool, deletes, discloses, executes, flags, like, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

/** A server that is no name of the settings gets the token that is kept. */
const reading: Command = {
  options: {
    "-s, --server": {
      takes: "value",
      does: [discloses("secret:kept token, to {--server}", like("--server", /:/))],
    },
  },
  optionsOnlyRead: true,
  operands: ["operand*"],
};

export default defineTool({
  name: "ansible-galaxy",
  source: "ansible-galaxy, ansible-core 2.16, docs.ansible.com/ansible/latest/cli; Ansible Configuration Settings: ansible.cfg",
  loads: [ansibleSettings],
  helpAs: ["-h"],
  options: flags("--version -h|--help -v|--verbose"),
  withoutCommand: "help",
  commands: {
    role: {
      withoutCommand: "help",
      commands: {
        "list, search, info": reading,
        "install, import, setup": always(executes("code:role from Galaxy")),
        "init, remove": always(writes("package:ansible roles")),
        delete: always(deletes("package:role on Galaxy")),
      },
    },
    collection: {
      withoutCommand: "help",
      commands: {
        "list, verify": reading,
        "install, download, publish": always(executes("code:collection from Galaxy")),
        "init, build": always(writes("package:ansible collection")),
      },
    },
    "install, init, remove, delete, import, setup": always(executes("code:role from Galaxy")),
    "list, search, info": reading,
  },
  examples: {
    allow: [
      "ansible-galaxy role list",
      "ansible-galaxy role search nginx -vvv",
      "ansible-galaxy collection list -s release_galaxy",
      "ansible-galaxy list",
      "ansible-galaxy collection install -h",
    ],
    guard: {
      "ansible-galaxy role search x --server https://x": ["disclose secret:kept token, to https://x"],
      "ansible-galaxy role install x": ["execute code:role from Galaxy"],
      "ansible-galaxy role remove x": ["write package:ansible roles"],
      "ansible-galaxy role delete u r": ["delete package:role on Galaxy"],
      "ansible-galaxy collection install x": ["execute code:collection from Galaxy"],
      "ansible-galaxy collection build": ["write package:ansible collection"],
      "ansible-galaxy install x": ["execute code:role from Galaxy"],
    },
    doubt: { "ansible-galaxy frobnicate": "unknown-command" },
  },
});
