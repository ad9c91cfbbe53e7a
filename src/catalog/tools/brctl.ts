import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "brctl",
  source: "brctl(8), bridge-utils 1.7",
  commands: {
    "show, showmacs, showstp": readsOnly,
    "addbr, delbr, addif, delif, setageing, setbridgeprio, setfd, sethello, setmaxage, setpathcost, setportprio, stp, hairpin": changes(
      writes("network:bridge"),
    ),
  },
  examples: {
    allow: ["brctl show"],
    guard: { "brctl addbr x": ["write network:bridge"] },
    doubt: { "brctl frobnicate": "unknown-command" },
  },
});
