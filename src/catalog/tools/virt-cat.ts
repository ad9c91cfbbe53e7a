import { libvirtAddress } from "./_libvirt.ts";
import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "virt-cat, virt-tail",
  source: "recalled from virt-cat(1), virt-tail(1), libguestfs 1.48",
  options: { ...flags("-v -x -V"), ...libvirtAddress, ...values("-d|--domain -a|--add --format -m|--mount") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["virt-cat -d web /var/log/messages"],
    guard: {
      "virt-cat -c 'qemu+ext:///system?command=/srv/x' -d web /a": ["execute code:qemu+ext:///system?command=/srv/x"],
      "virt-cat .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "virt-cat --frobnicate": "unknown-option" },
  },
});
