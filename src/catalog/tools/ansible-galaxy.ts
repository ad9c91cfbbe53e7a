import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "ansible-galaxy, ansible-pull, ansible-console",
  source: "ansible-galaxy, ansible-pull and ansible-console, ansible-core 2.16, docs.ansible.com/ansible/latest/cli",
  syntax: "words",
  operands: ["argument*"],
  does: [executes("code:{argument:ansible}")],
  examples: {
    allow: [],
    guard: { "ansible-galaxy install": ["execute code:install"], "ansible-console": ["execute code:ansible"] },
    doubt: {},
  },
});
