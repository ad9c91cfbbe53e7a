import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "difft, diff-so-fancy, hexyl",
  source: "difftastic 0.52, hexyl 0.13 READMEs",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["difft a b", "hexyl -n 64 a.bin"],
    guard: { "difft .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
