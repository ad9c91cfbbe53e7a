import { defineTool, disrupts } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // They attach to the process, which stands still meanwhile.
  name: "pstack, gstack",
  source: "pstack(1) 1.3.1, gstack(1)",
  ...always(disrupts("process:{argument}")),
  examples: { allow: ["pstack --help"], guard: { "pstack 89": ["disrupt process:89"] }, doubt: {} },
});
