import { libvirtAddress } from "./_libvirt.ts";
import { attached, defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "virt-cat, virt-tail",
  source: "virt-cat(1), virt-tail(1), cat/cat.c and tail/tail.c, guestfs-tools 1.57",
  options: { ...flags("-v -x -V"), ...libvirtAddress, ...values("-d|--domain -a|--add -m|--mount"), ...attached("--format") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["virt-cat -d web /var/log/messages"],
    guard: {
      "virt-cat --format -c 'qemu+ext:///system?command=/srv/x' -d web /a": ["execute code:qemu+ext:///system?command=/srv/x"],
      "virt-cat -c 'qemu+ext:///system?command=/srv/x' -d web /a": ["execute code:qemu+ext:///system?command=/srv/x"],
      "virt-cat .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "virt-cat --frobnicate": "unknown-option" },
  },
});
