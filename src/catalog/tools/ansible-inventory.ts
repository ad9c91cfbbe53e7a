import { ansibleSettings } from "./_ansible-code.ts";
import { defineTool, discloses, executes, flags, like, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "ansible-inventory, ansible-doc, ansible-config",
  source:
    "ansible-inventory, ansible-doc and ansible-config, ansible-core 2.16, docs.ansible.com/ansible/latest/cli; Ansible Configuration Settings: ansible.cfg",
  loads: [ansibleSettings],
  options: {
    ...flags(
      "--list --graph --vars --export -y|--yaml --toml -v|--verbose --version -h|--help -l -F|--list_files -s|--snippet -j|--json --metadata-dump --no-fail-on-errors --only-changed|--changed-only --disabled -J|--ask-vault-password|--ask-vault-pass",
    ),
    ...values(
      "--host -e|--extra-vars --playbook-dir -t|--type -M|--module-path -r|--roles-path --entry-point --limit -c|--config -f|--format",
    ),
    // An inventory that is a program is run; one by these names is a text.
    "-i, --inventory-file, --inventory": {
      takes: "value",
      does: [executes("code:{--inventory}", unlike("--inventory", /(?:^|\/)(?:hosts|inventory)$|\.(?:ini|ya?ml|toml|json)$|,/))],
    },
    "--vault-id": "value",
    "--vault-pass-file, --vault-password-file": { takes: "value", does: [discloses("secret:vault {--vault-password-file}")] },
    "--output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["word*"],
  does: [writes("file:ansible.cfg", like("word", /^init$/))],
  examples: {
    allow: [
      "ansible-inventory -i hosts --graph",
      "ansible-inventory --list",
      "ansible-inventory --inventory-file hosts --list",
      "ansible-doc copy",
      "ansible-config dump --only-changed",
    ],
    guard: {
      "ansible-inventory -i ./ec2 --list": ["execute code:./ec2"],
      "ansible-inventory --inventory-file ./ec2 --list": ["execute code:./ec2"],
      "ansible-inventory --list --output /srv/x": ["write file:/srv/x"],
      "ansible-inventory --list --vault-password-file x": ["disclose secret:vault x"],
      "ansible-config init": ["write file:/repo/ansible.cfg"],
    },
    doubt: { "ansible-inventory --frob": "unknown-option" },
  },
});
