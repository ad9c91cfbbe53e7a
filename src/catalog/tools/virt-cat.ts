import { defineTool, executes, flags, reads, unlike, values, when, type Option } from "../tool.ts";

/** The transport may be a program that the address names. */
const connect: Option = { takes: "value", does: [executes("code:{--connect}", unlike("--connect", /^[\w+:/@.-]*$/))] };

export default defineTool({
  name: "virt-cat, virt-tail",
  source: "recalled from virt-cat(1), virt-tail(1), libguestfs 1.48",
  options: { ...flags("-v -x -V"), ...values("-d|--domain -a|--add --format -m|--mount"), "-c, --connect": connect },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["virt-cat -d web /var/log/messages"],
    guard: {
      "virt-cat -c 'qemu+ssh://h/system?command=/tmp/x' -d web /var": ["execute code:qemu+ssh://h/system?command=/tmp/x"],
      "virt-cat .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "virt-cat --frobnicate": "unknown-option" },
  },
});
