import { defineTool, disrupts, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "VBoxManage, vboxmanage",
  source: "recalled from VirtualBox 7.0 manual, VBoxManage",
  options: { ...flags("-q|--nologo -V|--version") },
  withoutCommand: "help",
  commands: {
    list: { /*READ*/ options: flags("-l|--long -s|--sorted"), operands: ["what"] },
    showvminfo: { options: { ...flags("--details --machinereadable"), "--log": "value" }, operands: ["name"] },
    showmediuminfo: { operands: ["word*"] },
    guestproperty: {
      withoutCommand: "help",
      commands: {
        "get, enumerate": readsOnly,
        "set, delete, unset, wait": changes(writes("configuration:virtual machine")),
      },
    },
    metrics: {
      withoutCommand: "help",
      commands: {
        "list, query": readsOnly,
        "setup, enable, disable, collect": changes(writes("configuration:virtual machine")),
      },
    },
    startvm: changes(executes("host:virtual machine")),
    "controlvm, unregistervm, closevm, discardstate": changes(disrupts("host:virtual machine")),
    "createvm, modifyvm, clonevm, import, export, snapshot, createmedium, modifymedium, clonemedium, closemedium, storageattach, storagectl, sharedfolder, natnetwork, hostonlyif, dhcpserver, setproperty, setextradata, registervm, movevm, encryptvm, cloud, extpack, usbfilter, bandwidthctl, debugvm, guestcontrol, convertfromraw, unattended, updatecheck, mediumio, mediumproperty":
      changes(writes("configuration:virtual machine")),
  },
  examples: {
    allow: ["VBoxManage list runningvms", "VBoxManage showvminfo web", "VBoxManage guestproperty get web x", "VBoxManage metrics list"],
    guard: {
      "VBoxManage startvm web": ["execute host:virtual machine"],
      "VBoxManage controlvm web poweroff": ["disrupt host:virtual machine"],
      "VBoxManage modifyvm web": ["write configuration:virtual machine"],
      "VBoxManage guestproperty set a b": ["write configuration:virtual machine"],
      "VBoxManage metrics setup": ["write configuration:virtual machine"],
    },
    doubt: { "VBoxManage frobnicate": "unknown-command" },
  },
});
