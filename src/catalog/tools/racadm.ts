import { defineTool, disrupts, like, unlike, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "racadm",
  source: "recalled from iDRAC RACADM CLI guide, Dell",
  commands: {
    "getsysinfo, getsel, getraclog, getsensorinfo, getversion, gettracelog, getniccfg, swinventory, getled, ifconfig, arp, ping, raidinfo, help":
      { /*READ*/ syntax: "words", operands: ["word*"], does: [writes("file:{word}", like("word", /^-f/))] },
    hwinventory: { syntax: "words", operands: ["word*"], does: [writes("file:{word}", like("word", /^export$/))] },
    storage: { syntax: "words", operands: ["what", "word*"], does: [writes("device:storage of the server", unlike("what", /^get$/))] },
    serveraction: changes(disrupts("host:server behind iDRAC")),
    "clrsel, clrraclog, set, racreset, racresetcfg, config, jobqueue, update, systemerase": changes(writes("device:iDRAC")),
  },
  examples: {
    allow: ["racadm getsysinfo", "racadm hwinventory", "racadm getsel -i", "racadm storage get pdisks"],
    guard: {
      "racadm getsel -f x": ["write file:/repo/-f"],
      "racadm hwinventory export -f x": ["write file:/repo/export"],
      "racadm storage deletevd:x": ["write device:storage of the server"],
      "racadm serveraction powercycle": ["disrupt host:server behind iDRAC"],
      "racadm clrsel": ["write device:iDRAC"],
    },
    doubt: { racadm: "unknown-command", "racadm frobnicate": "unknown-command" },
  },
});
