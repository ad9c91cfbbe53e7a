import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pydocstyle",
  source: "docs/snippets/cli.rst, github.com/PyCQA/pydocstyle",
  options: {
    ...flags("--version -h|--help -e|--explain -s|--source -d|--debug -v|--verbose --count"),
    ...values("--config --match --match-dir --ignore-decorators --select --ignore --convention --add-select --add-ignore"),
  },
  operands: ["path*"],
  does: [reads("file:{path}", when("path")), reads("file:{--config}", when("--config"))],
  examples: {
    allow: ["pydocstyle --convention=google src", "pydocstyle -e --count a.py"],
    guard: { "pydocstyle --config .netrc .env": ["disclose secret:/repo/.env", "disclose secret:/repo/.netrc"] },
    doubt: { "pydocstyle --frobnicate": "unknown-option" },
  },
});
