import { defineTool, executes, unless, unlike } from "../tool.ts";

export default defineTool({
  name: "java",
  source: "java(1), JDK 17",
  syntax: "words",
  operands: ["argument*"],
  // Words that only print; without a class, a jar or a file nothing else runs.
  does: [
    executes("session:java", unless("argument")),
    executes(
      "code:java {argument}",
      unlike(
        "argument",
        /^(?:-version|--version|-fullversion|--full-version|-showversion|--show-version|-XshowSettings(?::\w+)?|-XX:[+-](?!\w*(?:Dump|Log|Save|Record|Create|Archive))\w+|-XX:\w+=\d+[kmgKMG]?|-Xm[xsn]\d+[kmgKMG]?|--list-modules|-help|--help|-h|-\?|-X|--help-extra)$/,
      ),
    ),
  ],
  examples: {
    allow: ["java -version", "java -XX:+PrintFlagsFinal -Xmx1g -version", "java -XshowSettings:vm -version"],
    guard: {
      "java -XX:+DumpSharedSpaces -version": ["execute code:java -XX:+DumpSharedSpaces"],
      java: ["execute session:java"],
      "java App": ["execute code:java App"],
      "java -XX:OnError=id -version": ["execute code:java -XX:OnError=id"],
      "java -javaagent:x.jar -version": ["execute code:java -javaagent:x.jar"],
    },
    doubt: {},
  },
});
