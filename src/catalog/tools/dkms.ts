import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dkms",
  source: "dkms 3.2, dkms.in, github.com/dell/dkms",
  options: { ...flags("-V|--version") },
  withoutCommand: "help",
  commands: {
    status: { /*READ*/ options: { ...flags("-q|--quiet"), ...values("-m -v -k -a|--arch") }, operands: ["module*"] },
    "add, build, install, uninstall, unbuild, remove, autoinstall, match, mktarball, ldtarball": changes(writes("kernel:modules of dkms")),
  },
  examples: {
    allow: ["dkms status", "dkms status -k 6.1.0 -m x"],
    guard: { "dkms install x/1": ["write kernel:modules of dkms"] },
    doubt: { "dkms frobnicate": "unknown-command" },
  },
});
