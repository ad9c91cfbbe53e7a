import { attaches } from "./_java-attach.ts";
import { defineTool, discloses, flags, like, unless, writes } from "../tool.ts";

export default defineTool({
  name: "jinfo",
  source: "jinfo(1), JDK 17",
  options: { ...flags("-flags -h -help"), "-flag": { takes: "value", does: [writes("process:flag {-flag}", like("-flag", /^[+-]|=/))] } },
  operands: ["process"],
  derive: ({ slots }, engine) => attaches(slots.get("process")?.[0], engine),
  // Without an option it prints the system properties too, passwords among them.
  does: [discloses("secret:system properties of {process}", unless("-flags", "-flag", "-h", "-help"))],
  examples: {
    allow: ["jinfo -flags 4242", "jinfo -flag MaxHeapSize 4242"],
    guard: {
      'jinfo -flags "$(pgrep -f shop)"': ["disrupt process:?"],
      "jinfo -flag +PrintGC 4242": ["write process:flag +PrintGC"],
      "jinfo 4242": ["disclose secret:system properties of 4242"],
      "jinfo -flag x=1 4242": ["write process:flag x=1"],
    },
    doubt: { "jinfo -sysprops 4242": "unknown-option" },
  },
});
