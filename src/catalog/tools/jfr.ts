import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "jfr",
  source: "jfr, JDK 21 tool specifications",
  withoutCommand: "help",
  commands: {
    "summary, metadata, version, help": readsOnly,
    view: { options: { ...flags("--verbose --truncate"), ...values("--width --cell-height --cache-size") }, operands: ["view", "file"] },
    print: changes(discloses("secret:environment and properties in the recording")),
    "scrub, disassemble, assemble, configure": changes(writes("file:recording")),
  },
  examples: {
    allow: ["jfr summary a.jfr", "jfr view hot-methods a.jfr"],
    guard: {
      "jfr print a.jfr": ["disclose secret:environment and properties in the recording"],
      "jfr scrub a.jfr": ["write file:/repo/recording"],
    },
    doubt: { "jfr frobnicate": "unknown-command" },
  },
});
