import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "virt-ls",
  source: "recalled from virt-ls(1), libguestfs 1.48",
  options: {
    ...flags("-l|--long -R|--recursive -h|--human-readable --checksum --csv --extra-stats --times --time-t --uids --time-days -v -x -V"),
    ...values("-d|--domain -a|--add -c|--connect --format -m|--mount"),
  },
  operands: ["path*"],
  examples: { allow: ["virt-ls -d web -l /var/log"], guard: {}, doubt: { "virt-ls --frobnicate": "unknown-option" } },
});
