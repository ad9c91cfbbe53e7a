import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "rpmkeys",
  source: "rpmkeys(8), RPM 4.18",
  options: { ...flags("-K|--checksig -v|--verbose -l|--list --nosignature --nodigest"), ...values("--dbpath") },
  operands: ["file*"],
  examples: { allow: ["rpmkeys -K a.rpm", "rpmkeys --list"], guard: {}, doubt: { "rpmkeys --import x": "unknown-option" } },
});
