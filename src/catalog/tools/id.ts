import { defineTool } from "../tool.ts";

export default defineTool({
  name: "id",
  source: "id(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  derive: ({ words: [option, ...users] }, engine) => {
    const isOne = /^-(?:[ug]|-user|-group)$/.test(option?.value ?? "") && users.length < 2;
    if (isOne && users.every((word) => /^\w/.test(word.value ?? ""))) engine.printsWords({ words: "number" });
  },
  examples: {
    allow: ["id -u", "id $USER", "cat /proc/$(id -u)/status"],
    guard: {},
    doubt: {
      "cat /proc/$(id -G)/status": "dynamic-word",
      "cat /proc/$(id -u $X)/status": "dynamic-word",
      "cat /proc/$(id -u a b)/status": "dynamic-word",
    },
  },
});
