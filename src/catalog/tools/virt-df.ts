import { libvirtAddress } from "./_libvirt.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "virt-df, virt-filesystems, virt-what, virt-host-validate",
  source: "virt-df(1), virt-filesystems(1), guestfs-tools 1.48; virt-what(1); virt-host-validate(1)",
  optionsOnlyRead: true,
  options: libvirtAddress,
  examples: {
    allow: ["virt-df -h", "virt-what"],
    guard: { "virt-df -c 'qemu+ext:///system?command=/srv/x'": ["execute code:qemu+ext:///system?command=/srv/x"] },
    doubt: {},
  },
});
