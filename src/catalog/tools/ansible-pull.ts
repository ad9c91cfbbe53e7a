import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "ansible-pull, ansible-console",
  source: "ansible-pull and ansible-console, ansible-core 2.16, docs.ansible.com/ansible/latest/cli",
  syntax: "words",
  operands: ["argument*"],
  does: [executes("code:{argument:ansible}")],
  examples: {
    allow: [],
    guard: { "ansible-console": ["execute code:ansible"], "ansible-pull x": ["execute code:x"] },
    doubt: {},
  },
});
