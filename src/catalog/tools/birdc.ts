import { defineTool, disrupts, executes, flags, like, readsOnly, values, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const shows: Command = {
  syntax: "words",
  operands: ["word*"],
  // Each line is a command of its own.
  does: [disrupts("network:routing", like("word", /[\n\r]/))],
};

export default defineTool({
  name: "birdc, birdcl, birdc6",
  source: "BIRD 2.19, client/client.c, gitlab.nic.cz/labs/bird; commands: user guide, remote control",
  options: { ...flags("-r -v -l"), ...values("-s") },
  commands: {
    "show, ?, version": shows,
    help: readsOnly,
    eval: changes(executes("code:filter expression")),
    "configure, down, enable, disable, restart, reload, debug, mrtdump, echo, timeformat, dump, undo, graceful": changes(
      disrupts("network:routing"),
    ),
  },
  // The words make one line, which may come as one word.
  find: (name) => (/^show [^\n\r]*$/.test(name) ? shows : undefined),
  examples: {
    allow: [
      "birdc show protocols all",
      "birdc -r show route for 10.0.0.0/8",
      "birdc -s 1 show",
      "birdc version",
      "birdc 'show route where net ~ 10.0.0.0/8'",
    ],
    guard: {
      "birdc show $'status\\ndisable all'": ["disrupt network:routing"],
      "birdc disable bgp1": ["disrupt network:routing"],
      "birdc eval 1": ["execute code:filter expression"],
    },
    doubt: { birdc: "unknown-command", "birdc frobnicate": "unknown-command", "birdc $'show status\\ndown'": "unknown-command" },
  },
});
