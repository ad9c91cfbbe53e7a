import { defineTool } from "../tool.ts";

export default defineTool({
  name: "audit2why",
  source: "audit2why(1), policycoreutils 3.4",
  optionsOnlyRead: true,
  examples: {
    allow: ["audit2why -al"],
    guard: {},
    doubt: {},
  },
});
