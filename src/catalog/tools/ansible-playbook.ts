import { defineTool, executes, flags, like, unless, unlike, values, when, type Options } from "../tool.ts";
import { readsCode } from "./_ansible-code.ts";
import { everyValue } from "./_every-value.ts";

/** Options of the programs that connect to hosts. */
export const ansibleOptions: Options = {
  ...flags(
    "-b|--become -K|--ask-become-pass -k|--ask-pass -J|--ask-vault-password|--ask-vault-pass -D|--diff -v|--verbose -vv -vvv -vvvv -h|--help --version --list-hosts --syntax-check -C|--check --one-line -o",
  ),
  ...values(
    "-i|--inventory|--inventory-file -l|--limit -u|--user -c|--connection -T|--timeout -f|--forks -e|--extra-vars --become-method --become-user --become-password-file --connection-password-file --private-key|--key-file --vault-id --vault-password-file --ssh-common-args --ssh-extra-args --scp-extra-args --sftp-extra-args -t|--tags --skip-tags --start-at-task -M|--module-path --playbook-dir --task-timeout",
  ),
};

export default defineTool({
  name: "ansible-playbook",
  source: "ansible-playbook, ansible-core 2.16, docs.ansible.com/ansible/latest/cli",
  options: { ...ansibleOptions, ...flags("--list-tags --list-tasks --step --flush-cache --force-handlers") },
  operands: ["playbook*"],
  does: [
    executes("code:{playbook}", unless("--list-hosts", "--list-tasks", "--list-tags", "--syntax-check", "--check", "--version")),
    // Templates may look things up by running programs.
    executes("code:{--extra-vars}", like("--extra-vars", /\{[{%]/)),
    // Inventories and vault scripts that are programs are run.
    executes(
      "code:{--vault-password-file}",
      when("--vault-password-file"),
      unlike("--vault-password-file", /^(?:~|\/root|\/home|\/etc)\//),
    ),
  ],
  derive: readsCode,
  target: { family: "ssh", values: { host: "{--inventory}" } },
  variables: {
    ANSIBLE_FORCE_COLOR: "setting",
    ANSIBLE_NOCOLOR: "setting",
    ANSIBLE_HOST_KEY_CHECKING: "setting",
    ANSIBLE_STDOUT_CALLBACK: "setting",
  },
  examples: {
    allow: [
      `ansible-playbook --check --diff ${everyValue(ansibleOptions).replace("--vault-password-file 1", "")} site.yml`,
      "ansible-playbook --syntax-check site.yml",
      "ansible-playbook -i hosts site.yml --list-tasks",
      "ansible-playbook --list-hosts site.yml",
      "ansible-playbook --check -i playbooks/hosts playbooks/plain.yml",
    ],
    guard: {
      [`ansible-playbook -b ${everyValue(ansibleOptions).replace("--vault-password-file 1", "")} site.yml`]: ["execute code:site.yml"],
      "ansible-playbook -i prod site.yml other.yml": ["execute code:site.yml", "execute code:other.yml"],
      "ansible-playbook --check -e 'a={{ x }}' site.yml": ["execute code:a={{ x }}"],
      "ansible-playbook --check --vault-password-file ./x site.yml": ["execute code:./x"],
      "ansible-playbook --vault-password-file ./x site.yml": ["execute code:site.yml", "execute code:./x"],
      "ansible-playbook --check playbooks/unchecked.yml": ["execute code:playbooks/unchecked.yml"],
      "ansible-playbook --list-hosts playbooks/lookup.yml": ["execute code:playbooks/lookup.yml"],
      "ansible-playbook --list-tasks playbooks/roles.yml": ["execute code:playbooks/roles.yml"],
      "ansible-playbook --check -i playbooks/hosts.sh site.yml": ["execute code:playbooks/hosts.sh"],
      "cd playbooks && ansible-playbook --list-hosts plain.yml": ["execute code:settings of ansible.cfg"],
      "ansible-playbook --list-hosts plugged/site.yml": ["execute code:plugged/filter_plugins"],
    },
    doubt: { "ansible-playbook --frob x": "unknown-option" },
  },
});
