import { attaches } from "./_java-attach.ts";
import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "jstack",
  source: "jstack(1), JDK 17; that of JDK 8, for core files",
  options: flags("-l -e -h -help"),
  // A core file stands behind the executable it came of.
  operands: ["process", "core?"],
  derive: ({ slots }, engine) => attaches(slots.get("process")?.[0], engine),
  examples: {
    allow: ["jstack -l 4242", "jstack /usr/bin/java core.4242", 'jstack "$(pidof -s java)"', 'jstack "$(pgrep -x java)"'],
    guard: { 'jstack "$(pgrep -f shop)"': ["disrupt process:?"] },
    doubt: { "jstack -F 4242": "unknown-option" },
  },
});
