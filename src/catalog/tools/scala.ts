import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "scala, scala-cli, kotlin, kotlinc, groovy, jshell, jrunscript, jdb, jhsdb, clojure, clj, mill",
  source: "gradle 8, sbt 1, scala 3, jshell(1), jdb(1): all load or run code of the folder or of their arguments",
  loads: [
    {
      as: "mill",
      files: ".mill-version .config/mill-version .mill-opts .mill-jvm-opts build.mill build.mill.yaml build.sc",
      even: "always",
    },
  ],
  ...changes(executes("code:build or program")),
  examples: {
    allow: [],
    guard: { "scala x": ["execute code:build or program"] },
    doubt: {},
  },
});
