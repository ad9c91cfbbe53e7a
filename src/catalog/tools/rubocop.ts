import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "rubocop",
  source: "lib/rubocop/options.rb and docs, github.com/rubocop/rubocop",
  // Its options are read first, from a file that stands here, too: what they require is run.
  loads: [{ files: ".rubocop", even: "always" }],
  syntax: "words",
  operands: ["word*"],
  // The settings of any folder below may require code, and may be templates that run it.
  does: [executes("code:settings of RuboCop")],
  examples: {
    allow: ["rubocop --version"],
    guard: { "rubocop -a app": ["execute code:settings of RuboCop"] },
    doubt: {},
  },
});
