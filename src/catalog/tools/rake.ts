import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "rake, bazel, ant, invoke, nox, tox, grunt, gulp",
  source:
    "the command line page of each manual: each runs a program of its own language, some while reading it; lib/grunt/help.js of gruntjs/grunt; gulp-cli; tox.wiki, 'Your first plugin'; Bazelisk, README",
  loads: [
    // Help lists what they load to know their tasks.
    { as: "grunt", files: "Gruntfile.* gruntfile.*", above: true, even: "always" },
    { as: "gulp", files: "gulpfile.* Gulpfile.* .gulp.*", above: true, even: "always" },
    { as: "tox", files: "toxfile.py", above: true, even: "always" },
    { as: "bazel", files: "tools/bazel .bazelversion .bazeliskrc .bazelrc tools/bazel.rc", above: true, even: "always" },
  ],
  syntax: "words",
  operands: ["argument*"],
  does: [executes("code:{argument:default task}")],
  examples: {
    allow: ["rake --version"],
    guard: { "rake deploy": ["execute code:deploy"], rake: ["execute code:default task"], "tox -l": ["execute code:-l"] },
    doubt: {},
  },
});
