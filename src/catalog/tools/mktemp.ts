import { attached, defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "mktemp",
  source: "mktemp(1), GNU coreutils 9.1",
  options: { ...flags("-d|--directory -u|--dry-run -q|--quiet -t"), ...values("--suffix -p"), ...attached("--tmpdir") },
  operands: ["template?"],
  // A new, empty file of its own that no other program knows.
  does: [writes("scratch:{template:/tmp/tmp.?}", unless("--dry-run"))],
  examples: {
    allow: ["mktemp -u"],
    guard: { mktemp: ["write scratch:/tmp/tmp.?"], "mktemp -d -p /tmp --suffix .x a.XXXX": ["write scratch:a.XXXX"] },
    doubt: { "mktemp a b": "unknown-operand" },
  },
});
