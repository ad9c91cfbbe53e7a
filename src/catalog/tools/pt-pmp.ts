import { defineTool, disrupts } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // They attach a debugger to the server, which stands still meanwhile, and may never come back.
  name: "pt-pmp, pt-ioprofile",
  source: "POD (RISKS) of bin/pt-pmp and bin/pt-ioprofile, Percona Toolkit 3.5.7",
  ...always(disrupts("process:the traced server")),
  examples: { allow: ["pt-pmp --help"], guard: { "pt-pmp -p 3": ["disrupt process:the traced server"] }, doubt: {} },
});
