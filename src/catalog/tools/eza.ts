import { defineTool } from "../tool.ts";

export default defineTool({
  name: "eza, exa, lsd",
  source: "eza 0.16, lsd 1.0 READMEs",
  optionsOnlyRead: true,
  examples: {
    allow: ["eza -la --git /srv", "exa -T"],
    guard: {},
    doubt: {},
  },
});
