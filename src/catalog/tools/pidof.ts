import { names } from "./_printing.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pidof",
  source: "pidof(1), procps-ng 4.0.2, sysvinit-utils 3.06",
  optionsOnlyRead: true,
  prints: (words) => (words.every((word) => /^(?:-[scqxz]+|(?!-)[\w./-]+)$/.test(word)) ? names : undefined),
  examples: {
    allow: ["pidof -s nginx", 'jstat -gcutil "$(pidof java)"'],
    guard: {},
    doubt: { 'jstat -gcutil "$(pidof -S -- java)"': "dynamic-word" },
  },
});
