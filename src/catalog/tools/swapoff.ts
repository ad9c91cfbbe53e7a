import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "swapoff",
  source: "swapoff(8), util-linux 2.38.1",
  ...changes(writes("kernel:swap space")),
  examples: {
    allow: [],
    guard: { "swapoff x": ["write kernel:swap space"] },
    doubt: {},
  },
});
