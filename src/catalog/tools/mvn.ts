import { defineTool, executes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "mvn, mvnw, gradle, gradlew, sbt, lein",
  source: "Maven 3.9 and Gradle 8.10 command line references: the build file is a program, run for every goal; Maven, Configuring: .mvn",
  loads: [
    { as: "mvn, mvnw", files: ".mvn/jvm.config .mvn/maven.config .mvn/extensions.xml .mvn/wrapper", above: true, even: "always" },
    { as: "gradle, gradlew", files: "gradle.properties", above: true, codes: /java.home|systemProp|agent/i, even: "always" },
    { as: "sbt", files: ".sbtopts .jvmopts .java-version project build.sbt", even: "always" },
    { as: "lein", files: "project.clj profiles.clj", above: true, even: "always" },
  ],
  options: flags("-v|--version"),
  operands: ["goal*"],
  does: [executes("code:{goal:build file}", unless("--version"))],
  examples: {
    allow: ["mvn -v", "gradle --version"],
    guard: { "mvn deploy": ["execute code:deploy"], gradle: ["execute code:build file"] },
    doubt: { "mvn -Dx=y test": "unknown-option" },
  },
});
