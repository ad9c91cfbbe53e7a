import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "tput, reset, tabs",
  source: "tput(1), tset(1), tabs(1), ncurses 6.4",
  options: { ...flags("-S -V -x -a -A -I -q -Q -r -s -w -c"), ...values("-T -e -i -k -m") },
  operands: ["capability*"],
  examples: { allow: ["tput cols", "tput -T xterm setaf 1"], guard: {}, doubt: { "tput --frob": "unknown-option" } },
});
