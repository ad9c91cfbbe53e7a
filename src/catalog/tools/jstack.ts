import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "jstack",
  source: "jstack(1), JDK 17; that of JDK 8, for core files",
  options: flags("-l -e -h -help"),
  // A core file stands behind the executable it came of.
  operands: ["process", "core?"],
  examples: {
    allow: ["jstack -l 4242", "jstack /usr/bin/java core.4242"],
    guard: {},
    doubt: { "jstack -F 4242": "unknown-option" },
  },
});
