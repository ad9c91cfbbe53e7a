import { token } from "./_printing.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whoami, gwhoami",
  source: "whoami(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  prints: (words) => (words.length === 0 ? token : undefined),
  examples: { allow: ["whoami", "cat /var/log/$(whoami).log"], guard: {}, doubt: { "cat /var/log/$(whoami --help).log": "dynamic-word" } },
});
