import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "dircolors",
  source: "dircolors(1), GNU coreutils 9.1",
  options: flags("-b|--sh|--bourne-shell -c|--csh|--c-shell -p|--print-database --print-ls-colors --help --version"),
  operands: ["file?"],
  // A line that it does not understand is shown.
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["dircolors -p", "dircolors --sh colors.txt"],
    guard: { "dircolors .env": ["disclose secret:/repo/.env"] },
    doubt: { "dircolors --frobnicate": "unknown-option" },
  },
});
