import { defineTool, executes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "mvn, mvnw, gradle, gradlew, sbt, lein",
  source: "Maven 3.9 and Gradle 8.10 command line references: the build file is a program, run for every goal",
  options: flags("-v|--version"),
  operands: ["goal*"],
  does: [executes("code:{goal:build file}", unless("--version"))],
  examples: {
    allow: ["mvn -v", "gradle --version"],
    guard: { "mvn deploy": ["execute code:deploy"], gradle: ["execute code:build file"] },
    doubt: { "mvn -Dx=y test": "unknown-option" },
  },
});
