import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pveversion",
  source: "pveversion, Proxmox VE 8 administration guide",
  optionsOnlyRead: true,
  examples: {
    allow: ["pveversion -v"],
    guard: {},
    doubt: {},
  },
});
