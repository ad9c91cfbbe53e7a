import { libvirtAddress } from "./_libvirt.ts";
import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "virt-ls",
  source: "virt-ls(1), ls/ls.c, guestfs-tools 1.57",
  options: {
    ...flags(
      "-l|--long -R|--recursive -h|--human-readable --csv --extra-stat|--extra-stats --time|--times --time-t --time-relative --uid|--uids --time-days -v -x -V",
    ),
    ...libvirtAddress,
    ...values("-d|--domain -a|--add -m|--mount"),
    ...attached("--format --checksum|--checksums"),
  },
  operands: ["path*"],
  examples: {
    allow: ["virt-ls -d web -l /var/log"],
    guard: {
      "virt-ls --format -c 'qemu+ext:///system?command=/srv/y' -d web /": ["execute code:qemu+ext:///system?command=/srv/y"],
      "virt-ls -c 'qemu+ext:///system?command=/srv/x' -d web /": ["execute code:qemu+ext:///system?command=/srv/x"],
    },
    doubt: { "virt-ls --frobnicate": "unknown-option" },
  },
});
