import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "make, gmake, just, task, rake, ninja, bazel, ant, invoke, nox, tox, grunt, gulp",
  source: "make(1) 4.3; just 1.36 README; task 3.39 reference: each runs the commands of a file of recipes, some while reading it",
  syntax: "words",
  operands: ["argument*"],
  does: [executes("code:{argument:default recipe}")],
  examples: {
    allow: ["make --version"],
    guard: { "make deploy": ["execute code:deploy"], just: ["execute code:default recipe"], "make -n": ["execute code:-n"] },
    doubt: {},
  },
});
