import { token } from "./_printing.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uname, guname",
  source: "uname(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  prints: (words) => (words.length < 2 && words.every((word) => /^-[snrmpi]$/.test(word)) ? token : undefined),
  examples: {
    allow: ["uname -a", "cat /lib/modules/$(uname -r)/modules.dep.txt"],
    guard: {},
    doubt: { "cat /lib/modules/$(uname -a)/x.txt": "dynamic-word" },
  },
});
