import { defineTool, disrupts, executes, flags, readsOnly, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "VBoxManage, vboxmanage",
  // Arguments in a file (`VBoxManage @file`) and the password of settings (`--settingspw`) are doubts.
  source:
    "VirtualBox 7.1 manual (October 2024): VBoxManage, -list, -showvminfo, -showmediuminfo, -getextradata, -guestproperty, -metrics, -snapshot, -cloud; the rest, which asks, recalled from that of 7.0",
  options: { ...flags("-q|--nologo -V|--version") },
  withoutCommand: "help",
  commands: {
    list: { /*READ*/ options: { ...flags("-l|--long -s|--sorted"), ...values("-p|--platform-arch") }, operands: ["what"] },
    showvminfo: { options: { ...flags("--details --machinereadable"), ...values("--log") }, operands: ["name"] },
    "showmediuminfo, showvdiinfo": { operands: ["word*"] },
    getextradata: { operands: ["name", "key"] },
    commands: readsOnly,
    guestproperty: {
      withoutCommand: "help",
      commands: {
        "get, enumerate, wait": readsOnly,
        "set, delete, unset": changes(writes("configuration:virtual machine")),
      },
    },
    metrics: {
      withoutCommand: "help",
      commands: {
        "list, query": readsOnly,
        "setup, enable, disable, collect": changes(writes("configuration:virtual machine")),
      },
    },
    // At a provider of a cloud; what it lists there it only asks for.
    cloud: {
      options: values("--provider --profile"),
      commands: {
        list: { options: values("--state --compartment-id --filter"), operands: ["what"] },
        "image, instance": {
          commands: { info: { options: values("--id"), operands: [] }, "*": changes(writes("configuration:virtual machine")) },
        },
        "*": changes(writes("configuration:virtual machine")),
      },
    },
    snapshot: {
      syntax: "words",
      operands: ["name", "what", "argument*"],
      does: [writes("configuration:virtual machine", unlike("what", /^(?:list|showvminfo)$/))],
    },
    startvm: changes(executes("host:virtual machine")),
    "controlvm, unregistervm, closevm, discardstate": changes(disrupts("host:virtual machine")),
    "createvm, modifyvm, clonevm, import, export, createmedium, modifymedium, clonemedium, closemedium, storageattach, storagectl, sharedfolder, natnetwork, hostonlyif, dhcpserver, setproperty, setextradata, registervm, movevm, encryptvm, extpack, usbfilter, bandwidthctl, debugvm, guestcontrol, convertfromraw, unattended, updatecheck, mediumio, mediumproperty":
      changes(writes("configuration:virtual machine")),
  },
  examples: {
    allow: [
      "VBoxManage list runningvms",
      "VBoxManage list -p arm --long ostypes",
      "VBoxManage showvminfo web",
      "VBoxManage showvminfo web --log=0",
      "VBoxManage showmediuminfo disk disk01.vdi",
      "VBoxManage getextradata global enumerate",
      "VBoxManage guestproperty get web x",
      "VBoxManage guestproperty enumerate web --no-flags",
      "VBoxManage guestproperty wait web x --timeout=5",
      "VBoxManage metrics list",
      "VBoxManage cloud --provider=OCI --profile=p list instances --state=running --compartment-id=c",
      "VBoxManage cloud --provider p --profile q image info --id=i",
      "VBoxManage snapshot web list --details",
      "VBoxManage snapshot web showvminfo before",
      "VBoxManage commands",
    ],
    guard: {
      "VBoxManage startvm web": ["execute host:virtual machine"],
      "VBoxManage controlvm web poweroff": ["disrupt host:virtual machine"],
      "VBoxManage modifyvm web": ["write configuration:virtual machine"],
      "VBoxManage guestproperty set a b": ["write configuration:virtual machine"],
      "VBoxManage cloud --provider image --profile info instance terminate --id=i": ["write configuration:virtual machine"],
      "VBoxManage cloud --provider=OCI network create": ["write configuration:virtual machine"],
      "VBoxManage metrics setup": ["write configuration:virtual machine"],
      "VBoxManage snapshot web restore before": ["write configuration:virtual machine"],
      "VBoxManage snapshot web delete list": ["write configuration:virtual machine"],
    },
    doubt: {
      "VBoxManage frobnicate": "unknown-command",
      "VBoxManage @arguments": "unknown-command",
      "VBoxManage showvminfo web --password x": "unknown-option",
    },
  },
});
