import { defineTool, executes, flags, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "parted",
  source: "parted(8) 3.5",
  helpAs: ["-h"],
  options: { ...flags("-h|--help -l|--list -m|--machine -j|--json -s|--script -f|--fix -v|--version"), ...values("-a|--align") },
  operands: ["device?", "word*"],
  does: [
    writes(
      "device:{device}",
      unlike("word", /^(?:print|all|free|list|devices|unit|quit|help|version|align-check|opt|min|[kMGT]?i?B|s|%|\d+)$/),
      when("device"),
    ),
    executes("session:parted", unless("word", "--list", "--version")),
  ],
  examples: {
    allow: ["parted -h", "parted -l", "parted -s /dev/sda unit MiB print free"],
    guard: {
      "parted /dev/sda": ["execute session:parted"],
      "parted -s -a optimal /dev/sda mklabel gpt": ["write device:/dev/sda"],
      "parted /dev/sda rm 1": ["write device:/dev/sda"],
    },
    doubt: {},
  },
});
