import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vzdump, qmrestore",
  source: "vzdump(1), qmrestore(1), Proxmox VE 8",
  ...changes(writes("configuration:Proxmox")),
  examples: {
    allow: [],
    guard: { "vzdump x": ["write configuration:Proxmox"] },
    doubt: {},
  },
});
