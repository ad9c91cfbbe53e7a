import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nproc, gnproc",
  source: "nproc(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  derive: ({ words }, engine) => {
    if (words.every((word) => /^--(?:all|ignore=\d+)$/.test(word.value ?? ""))) engine.printsWords({ words: "number" });
  },
  examples: {
    allow: ["nproc --all", "cat /proc/$(nproc)/status"],
    guard: {},
    doubt: { "cat /proc/$(nproc --help)/status": "dynamic-word" },
  },
});
