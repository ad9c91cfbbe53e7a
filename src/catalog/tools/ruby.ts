import { defineTool, executes, flags, unless, when } from "../tool.ts";

export default defineTool({
  name: "ruby",
  source: "ruby(1) 3.1",
  options: { ...flags("-v -w -W --verbose --version --copyright"), "-e": { takes: "value", does: [executes("code:ruby {-e}")] } },
  syntax: "posix",
  operands: ["argument*"],
  does: [
    executes("code:ruby {argument}", when("argument")),
    executes("session:ruby", unless("argument", "-e", "-v", "--version", "--copyright")),
  ],
  examples: {
    allow: ["ruby -v"],
    guard: { ruby: ["execute session:ruby"], "ruby a.rb": ["execute code:ruby a.rb"], "ruby -e 'p 1'": ["execute code:ruby p 1"] },
    doubt: { "ruby -r/tmp/x -v": "unknown-option" },
  },
});
