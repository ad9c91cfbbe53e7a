import { defineTool, disrupts, flags, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "racadm",
  source:
    "the commands getsysinfo, getsel, getraclog and hwinventory of Dell's iDRAC RACADM guide (2017), as Markdown in a public repository; what else reads, by Azure Operator Nexus's list of commands that only read",
  commands: {
    getsysinfo: { /*READ*/ options: flags("-4 -6 -A -c -d"), operands: [] },
    getsel: { /*READ*/ options: { ...flags("-i --more -A -o -E"), ...values("-s -c") }, operands: [] },
    getraclog: { /*READ*/ options: { ...flags("-i --more"), ...values("-s -c") }, operands: [] },
    "getsensorinfo, getversion, gettracelog, getniccfg, getsvctag, getractime, getssninfo, swinventory, getled, ifconfig, arp, raidinfo, help":
      { /*READ*/ operands: ["word*"] },
    // To a share of the network (`-l`) is a doubt.
    hwinventory: { options: { "-f": { takes: "value", does: [writes("file:{-f}")] } }, operands: ["what?"] },
    storage: { syntax: "words", operands: ["what", "word*"], does: [writes("device:storage of the server", unlike("what", /^get$/))] },
    serveraction: {
      syntax: "words",
      operands: ["what", "word*"],
      does: [disrupts("host:server behind iDRAC", unlike("what", /^powerstatus$/))],
    },
    jobqueue: { syntax: "words", operands: ["what", "word*"], does: [writes("device:iDRAC", unlike("what", /^view$/))] },
    "clrsel, clrraclog, set, racreset, racresetcfg, config, update, rollback, systemerase": changes(writes("device:iDRAC")),
  },
  examples: {
    allow: [
      "racadm getsysinfo",
      "racadm getsysinfo -d -4",
      "racadm hwinventory",
      "racadm hwinventory NIC.Slot.1-2",
      "racadm getsel -i",
      "racadm getsel -s 1 -c 10 -o",
      "racadm getraclog -c100",
      "racadm getsvctag",
      "racadm storage get pdisks",
      "racadm serveraction powerstatus",
      "racadm jobqueue view -i JID_1",
    ],
    guard: {
      "racadm hwinventory export -f x": ["write file:/repo/x"],
      "racadm storage deletevd:x": ["write device:storage of the server"],
      "racadm serveraction powercycle": ["disrupt host:server behind iDRAC"],
      "racadm jobqueue delete -i JID_CLEARALL": ["write device:iDRAC"],
      "racadm rollback BIOS.Setup.1-1": ["write device:iDRAC"],
      "racadm clrsel": ["write device:iDRAC"],
    },
    doubt: {
      racadm: "unknown-command",
      "racadm frobnicate": "unknown-command",
      "racadm -r 10.0.0.9 -u root -p x getsel": "unknown-option",
      "racadm getsel -f x": "unknown-option",
      "racadm hwinventory export -f x -l //10.0.0.9/share": "unknown-option",
    },
  },
});
