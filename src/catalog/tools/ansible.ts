import { defineTool, executes, like, unless, values } from "../tool.ts";
import { ansibleOptions } from "./ansible-playbook.ts";
import { readsCode } from "./_ansible-code.ts";
import { everyValue } from "./_every-value.ts";

/** Modules that only gather facts, by their pages in the collection index. */
const reading =
  /^(?:ansible\.builtin\.)?(?:ping|setup|gather_facts|service_facts|package_facts|stat|getent|find|wait_for_connection|win_ping)$/;

export default defineTool({
  name: "ansible",
  source: "ansible, ansible-core 2.16, docs.ansible.com/ansible/latest/cli; ansible.builtin collection",
  options: { ...ansibleOptions, ...values("-m|--module-name -a|--args -B|--background -P|--poll") },
  operands: ["hosts?"],
  does: [
    executes("code:module {--module-name} on {hosts}", unless("--list-hosts", "--version"), {
      kind: "unlike",
      slot: "--module-name",
      pattern: reading,
    }),
    executes("code:{--args} on {hosts}", unless("--list-hosts", "--version", "--module-name")),
    // Templates may look things up by running programs.
    executes("code:{--args}", like("--args", /\{[{%]/)),
    executes("code:{--extra-vars}", like("--extra-vars", /\{[{%]/)),
    executes("code:{--vault-password-file}", like("--vault-password-file", /./)),
  ],
  derive: readsCode,
  target: { family: "ssh", values: { host: "{hosts}" } },
  examples: {
    allow: [
      "ansible all -i hosts -m ping",
      "ansible web --list-hosts",
      "ansible web -m ansible.builtin.setup -a filter=x",
      "ansible --version",
      `ansible ${everyValue(ansibleOptions).replace("--vault-password-file 1", "")} -B 1 -P 1 -a a -m ping web`,
    ],
    guard: {
      "ansible web -m shell -a 'rm -rf /srv/x'": ["execute code:module shell on web"],
      "ansible web -a uptime": ["execute code:uptime on web"],
      "ansible web -m ping -a 'data={{ x }}'": ["execute code:data={{ x }}"],
      "ansible web -m ping -e 'a={{ x }}'": ["execute code:a={{ x }}"],
      "ansible web -m ping --vault-password-file x": ["execute code:x"],
      [`ansible ${everyValue(ansibleOptions).replace("--vault-password-file 1", "")} -B 1 -P 1 -a a -m shell web`]: [
        "execute code:module shell on web",
      ],
      "ansible web -m ping -m shell": ["execute code:module shell on web"],
      "ansible web -m ping -i playbooks/hosts.sh": ["execute code:playbooks/hosts.sh"],
    },
    doubt: { "ansible web -m $MODULE": "dynamic-word", "ansible --frob": "unknown-option" },
  },
});
