import { defineTool, discloses, disrupts, executes, flags, unlike, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "xl",
  source: "xl(1) and tools/xl/xl_cmdtable.c, Xen 4.23",
  options: { ...flags("-v -f") },
  withoutCommand: "help",
  commands: {
    "list, ls": {
      options: {
        ...flags("-v|--verbose -Z|--context -c|--cpupool -n|--numa"),
        "-l, --long": { takes: "flag", does: [discloses("secret:passwords of virtual machines")] },
      },
      operands: ["name*"],
    },
    "info, vcpu-list, uptime, dmesg, network-list, block-list, channel-list, cpupool-list, domid, domname, sched-credit, sched-credit2, pci-list, pci-assignable-list, vtpm-list, help, top, claims, psr-hwinfo":
      {
        /*READ*/ syntax: "words",
        operands: ["word*"],
        does: [writes("configuration:virtual machine", unlike("word", /^[^-]|^-(?:[adhmnp]\w*|v)$|^--(?:domain|cpupool|numa|help)\b/))],
      },
    "create, unpause, restore": changes(executes("host:virtual machine")),
    "destroy, shutdown, reboot, pause, save, migrate, suspend, resume, trigger, sysrq": changes(disrupts("host:virtual machine")),
    "console, vncviewer": changes(executes("session:virtual machine")),
    "mem-*, vcpu-*, config-update, rename, block-*, network-*, pci-*, cpupool-*, set-*, debug-keys, remus, cd-*, usb*": changes(
      writes("configuration:virtual machine"),
    ),
  },
  examples: {
    allow: ["xl list", "xl info", "xl sched-credit"],
    guard: {
      "xl list -l web": ["disclose secret:passwords of virtual machines"],
      "xl create a.cfg": ["execute host:virtual machine"],
      "xl destroy web": ["disrupt host:virtual machine"],
      "xl console web": ["execute session:virtual machine"],
      "xl mem-set web 1": ["write configuration:virtual machine"],
      "xl sched-credit -sr 1000": ["write configuration:virtual machine"],
      "xl sched-credit -d web --weig 5": ["write configuration:virtual machine"],
      "xl sched-credit -d web -w 512": ["write configuration:virtual machine"],
    },
    doubt: { "xl frobnicate": "unknown-command" },
  },
});
