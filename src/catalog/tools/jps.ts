import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "jps",
  source: "jps(1), JDK 17",
  options: flags("-q -m -l -v -V -help"),
  operands: ["host?"],
  examples: {
    allow: ["jps -lv"],
    guard: {},
    doubt: { "jps -J-javaagent:/tmp/x.jar": "unknown-option" },
  },
});
