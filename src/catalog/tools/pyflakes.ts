import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "pyflakes, pyflakes3",
  source: "pyflakes/api.py, github.com/PyCQA/pyflakes: it parses and never imports",
  options: flags("-V|--version -h|--help"),
  operands: ["path*"],
  // The line of a syntax error is shown.
  does: [reads("file:{path}", when("path"))],
  variables: { PYFLAKES_BUILTINS: "setting", PYFLAKES_DOCTEST: "setting" },
  examples: {
    allow: ["pyflakes src", "pyflakes3 a.py b.py"],
    guard: { "pyflakes .env": ["disclose secret:/repo/.env"] },
    doubt: { "pyflakes --frobnicate": "unknown-option" },
  },
});
