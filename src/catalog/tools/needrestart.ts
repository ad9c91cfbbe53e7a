import { defineTool, disrupts, flags, like, unless, values, when } from "../tool.ts";

/** Restarts services as its settings say, unless it is told to list them only. */
export default defineTool({
  name: "needrestart",
  source: "README.batch.md of liske/needrestart; options recalled from needrestart(1) 3.6",
  options: { ...flags("-v -q -n -b -p -k -l -w --help --version"), ...values("-m -r -f -u") },
  preview: [{ kind: "like", slot: "-r", pattern: /^l$/ }],
  does: [
    disrupts("service:services with old libraries", unless("-b", "--help", "--version")),
    disrupts("service:services with old libraries", when("-b"), like("-r", /^[ia]/)),
  ],
  examples: {
    allow: ["needrestart -b", "needrestart -p -r l", "sudo needrestart -r l -v -m a -f x -u y", "needrestart --version"],
    guard: {
      needrestart: ["disrupt service:services with old libraries"],
      "needrestart -r a": ["disrupt service:services with old libraries"],
      "needrestart -b -r a": ["disrupt service:services with old libraries"],
      "needrestart -r l -r a": ["disrupt service:services with old libraries"],
    },
    doubt: { "needrestart -r l -c mine.conf": "unknown-option", "needrestart -r $X x": "unknown-operand" },
  },
});
