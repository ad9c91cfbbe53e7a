import { defineTool } from "../tool.ts";

export default defineTool({
  name: "showmount",
  source: "showmount(8), nfs-utils 2.6",
  optionsOnlyRead: true,
  examples: {
    allow: ["showmount -e nas1"],
    guard: {},
    doubt: {},
  },
});
