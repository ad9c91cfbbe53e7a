import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pycodestyle, pep8",
  source: "pycodestyle.py, github.com/PyCQA/pycodestyle",
  options: {
    ...flags(
      "-v|--verbose -q|--quiet -r|--repeat --first --show-source --show-pep8 --statistics --count --hang-closing --diff --benchmark --version -h|--help",
    ),
    ...values("--exclude --filename --select --ignore --max-line-length --max-doc-length --indent-size --format --config"),
  },
  operands: ["path*"],
  // Its settings are these options again, and none of them writes.
  does: [reads("file:{path}", when("path")), reads("file:{--config}", when("--config"))],
  examples: {
    allow: ["pycodestyle --first --max-line-length 100 src", "pycodestyle --statistics -qq ."],
    guard: {
      "pycodestyle --show-source .env": ["disclose secret:/repo/.env"],
      "pycodestyle --config .env a.py": ["disclose secret:/repo/.env"],
    },
    doubt: { "pycodestyle --frobnicate": "unknown-option" },
  },
});
