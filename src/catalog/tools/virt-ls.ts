import { defineTool, executes, flags, unlike, values, type Option } from "../tool.ts";

/** The transport may be a program that the address names. */
const connect: Option = { takes: "value", does: [executes("code:{--connect}", unlike("--connect", /^[\w+:/@.-]*$/))] };

export default defineTool({
  name: "virt-ls",
  source: "recalled from virt-ls(1), libguestfs 1.48",
  options: {
    ...flags("-l|--long -R|--recursive -h|--human-readable --checksum --csv --extra-stats --times --time-t --uids --time-days -v -x -V"),
    ...values("-d|--domain -a|--add --format -m|--mount"),
    "-c, --connect": connect,
  },
  operands: ["path*"],
  examples: {
    allow: ["virt-ls -d web -l /var/log"],
    guard: { "virt-ls -c 'qemu+ssh://h/system?command=/tmp/x' -d web /var": ["execute code:qemu+ssh://h/system?command=/tmp/x"] },
    doubt: { "virt-ls --frobnicate": "unknown-option" },
  },
});
