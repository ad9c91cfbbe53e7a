import { defineTool, reads, when, writes } from "../tool.ts";

export default defineTool({
  name: "difft, diff-so-fancy, hexyl",
  source: "difftastic 0.52, hexyl 0.13 READMEs; usage of diff-so-fancy 1.4",
  optionsOnlyRead: true,
  // Of diff-so-fancy.
  options: { "--set-defaults": { takes: "flag", does: [writes("git-configuration:pager and colors")] } },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["difft a b", "hexyl -n 64 a.bin"],
    guard: {
      "difft .env": ["disclose secret:/repo/.env"],
      "diff-so-fancy --set-defaults": ["write git-configuration:pager and colors"],
    },
    doubt: {},
  },
});
