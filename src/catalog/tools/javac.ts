import { defineTool, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // Processors of annotations on its class path run in it.
  name: "javac",
  source: "javac(1), OpenJDK 17",
  ...always(executes("code:annotation processors of the class path"), writes("file:/?")),
  examples: {
    allow: ["javac --version"],
    guard: { "javac -d out A.java": ["execute code:annotation processors of the class path", "write file:/?"] },
    doubt: {},
  },
});
