import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "rake, ninja, bazel, ant, invoke, nox, tox, grunt, gulp",
  source: "the command line page of each manual: each runs a program of its own language, some while reading it",
  syntax: "words",
  operands: ["argument*"],
  does: [executes("code:{argument:default task}")],
  examples: {
    allow: ["rake --version"],
    guard: { "rake deploy": ["execute code:deploy"], ninja: ["execute code:default task"], "tox -l": ["execute code:-l"] },
    doubt: {},
  },
});
