import { attached, defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "rkhunter",
  source: "rkhunter(8) 1.4.6",
  options: { ...flags("-V|--version -h|--help --nocolors"), ...attached("--list") },
  operands: ["topic*"],
  does: [writes("log:rkhunter", unless("--list", "--version", "--help"))],
  examples: {
    allow: ["rkhunter --list tests"],
    guard: { "rkhunter --nocolors": ["write log:rkhunter"] },
    doubt: { "rkhunter --propupd": "unknown-option" },
  },
});
