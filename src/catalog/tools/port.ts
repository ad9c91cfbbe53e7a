import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "port",
  source: "recalled from port(1), MacPorts 2.9",
  options: flags("-v -d -q -n"),
  commands: {
    "search, list, installed, outdated, dependents, rdependents, contents, provides, version, platform, echo, location, help": readsOnly,
    // Runs a Portfile: the one of this folder or of an address, unless a port of the tree is named.
    "info, variants, deps, rdeps, notes": {
      operands: ["port"],
      derive: ({ slots }, engine) => {
        if (!/^[\w.+-]+$/.test(slots.get("port")?.[0]?.value ?? "")) engine.effect("execute", "code:Portfile");
      },
    },
    "*": changes(writes("package:MacPorts")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["port installed", "port -q search nginx", "port deps nginx"],
    guard: {
      "port install nginx": ["write package:MacPorts"],
      "port info": ["execute code:Portfile"],
      "port info file:///x": ["execute code:Portfile"],
    },
    doubt: { "port -F file list": "unknown-option" },
  },
});
