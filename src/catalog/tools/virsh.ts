import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";
import { libvirtAddress } from "./_libvirt.ts";

export default defineTool({
  name: "virsh",
  source: "virsh(1), libvirt 9.0; addresses: docs/uri.rst of libvirt/libvirt",
  options: {
    ...flags("-q|--quiet -r|--readonly -t|--timing -V|--version -v -h|--help"),
    ...values("-d|--debug -k|--keepalive-interval -K|--keepalive-count"),
    ...libvirtAddress,
    "-l, --log": { takes: "value", does: [writes("file:{--log}")] },
  },
  commands: {
    "list, dominfo, domstats, domblklist, domblkinfo, domblkstat, domblkerror, domiflist, domifaddr, domifstat, domif-getlink, domstate, domcontrol, domjobinfo, domid, domname, domuuid, domhostname, domfsinfo, domlaunchsecinfo, vcpuinfo, vcpucount, iothreadinfo, cpu-stats, guestinfo, nodeinfo, nodecpumap, nodecpustats, nodememstats, nodesevinfo, nodedev-list, nodedev-info, nodedev-dumpxml, capabilities, domcapabilities, hypervisor-cpu-models, hostname, uri, version, sysinfo, maxvcpus, freecell, freepages, net-list, net-info, net-dumpxml, net-dhcp-leases, net-name, net-uuid, net-port-list, net-port-dumpxml, pool-list, pool-info, pool-dumpxml, pool-name, pool-uuid, pool-capabilities, vol-list, vol-info, vol-path, vol-key, vol-name, vol-pool, vol-dumpxml, snapshot-list, snapshot-info, snapshot-parent, checkpoint-list, checkpoint-info, checkpoint-parent, iface-list, iface-dumpxml, iface-mac, iface-name, nwfilter-list, nwfilter-dumpxml, nwfilter-binding-list, secret-list, secret-dumpxml, help":
      readsOnly,
    // With a period it changes how often they are collected.
    dommemstat: {
      options: { ...values("--domain"), "--period": { takes: "value", does: [writes("configuration:virtual machine")] } },
      operands: ["domain?"],
    },
    dumpxml: {
      options: {
        ...flags("--inactive --update-cpu --migratable --wrap"),
        ...values("--domain --xpath"),
        "--security-info": { takes: "flag", does: [discloses("secret:passwords of {domain}")] },
      },
      operands: ["domain?"],
    },
    "secret-get-value": changes(discloses("secret:libvirt secret")),
    "start, create": changes(executes("host:virtual machine")),
    "destroy, shutdown, reboot, reset, suspend, resume, managedsave, save, restore, migrate, pmsuspend": changes(
      disrupts("host:virtual machine"),
    ),
    "undefine, vol-delete, vol-wipe, pool-delete, pool-destroy, pool-undefine, snapshot-delete, net-destroy, net-undefine": changes(
      deletes("volume:virtual machine"),
    ),
    "define, edit, setmem, setvcpus, setmaxmem, attach-disk, detach-disk, attach-device, detach-device, attach-interface, detach-interface, autostart, snapshot-create, snapshot-create-as, snapshot-revert, pool-start, pool-define, pool-define-as, pool-build, pool-create, pool-autostart, pool-refresh, net-start, net-define, net-autostart, vol-create, vol-create-as, vol-resize, vol-upload, blockcommit, blockcopy, blockpull, blockresize":
      changes(writes("configuration:virtual machine")),
  },
  examples: {
    allow: [
      "virsh list --all",
      "virsh -c qemu:///system dominfo web",
      "virsh -c 'qemu+ssh://ops@h/system?no_tty=1' list",
      "virsh dumpxml web",
      "virsh dumpxml --domain web --xpath /a",
      "virsh -c 1 -d 1 -k 1 -K 1 list",
    ],
    guard: {
      "virsh -c 'qemu+ext:///system?command=/srv/x' list": ["execute code:qemu+ext:///system?command=/srv/x"],
      "virsh -c 'qemu+ssh://h/system?no_tty=1&command=/srv/x' list": ["execute code:qemu+ssh://h/system?no_tty=1&command=/srv/x"],
      "virsh dommemstat --domain web --period 1": ["write configuration:virtual machine"],
      "virsh start x": ["execute host:virtual machine"],
      "virsh destroy x": ["disrupt host:virtual machine"],
      "virsh undefine x": ["delete volume:virtual machine"],
      "virsh define x": ["write configuration:virtual machine"],
      "virsh dumpxml web --security-info": ["disclose secret:passwords of web"],
      "virsh -l /srv/x list": ["write file:/srv/x"],
      "virsh secret-get-value x": ["disclose secret:libvirt secret"],
      "virsh dumpxml --domain 1 --xpath 1 --security-info web": ["disclose secret:passwords of web"],
    },
    doubt: {
      "virsh frobnicate": "unknown-command",
      virsh: "unknown-command",
      "virsh 'list; destroy web'": "unknown-command",
      "virsh console web": "unknown-command",
    },
  },
});
