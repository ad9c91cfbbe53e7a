import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "brew",
  source: "brew(1) 4.3",
  commands: {
    "list, ls, info, abv, search, outdated, deps, uses, leaves, config, doctor, dr, desc, cat, log, home-url, --version, --prefix, --cellar, --cache, --repository, --caskroom, commands, missing, options, tap-info, formulae, casks":
      { optionsOnlyRead: true },
    "*": { syntax: "words", operands: ["word*"], does: [writes("package:brew {word:all}")] },
  },
  withoutCommand: "help",
  examples: {
    allow: ["brew list --versions", "brew info wget", "brew outdated"],
    guard: {
      "brew install wget": ["write package:brew wget"],
      "brew services restart x": ["write package:brew restart", "write package:brew x"],
    },
    doubt: {},
  },
});
