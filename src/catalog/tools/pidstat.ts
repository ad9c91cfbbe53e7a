import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pidstat",
  source: "pidstat(1), sysstat 12.6.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const at = words.findIndex((word) => word.value === "-e");
    if (at !== -1) engine.argv(words.slice(at + 1));
  },
  examples: {
    allow: ["pidstat -u -p 89 1 3", "pidstat -e ls"],
    guard: { "pidstat -e rm a": ["delete file:/repo/a"] },
    doubt: { "pidstat $(ls)": "dynamic-word" },
  },
});
