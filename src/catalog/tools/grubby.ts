import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "grubby",
  source: "grubby(8) 8.40",
  options: { ...flags("--default-kernel --default-index --default-title -h|--help -v|--version"), ...values("--info") },
  operands: [],
  examples: {
    allow: ["grubby --info=ALL", "grubby --default-kernel"],
    guard: {},
    doubt: { "grubby --set-default=/boot/x": "unknown-option", "grubby --update-kernel=ALL --args=x": "unknown-option" },
  },
});
