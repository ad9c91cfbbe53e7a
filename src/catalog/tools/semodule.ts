import { attached, defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "semodule",
  source: "semodule(8), policycoreutils 3.4",
  options: { ...flags("-v|--verbose -h|--help"), ...attached("-l|--list-modules|--list") },
  operands: [],
  does: [writes("configuration:SELinux policy", unless("--list", "--help"))],
  examples: {
    allow: ["semodule -l", "semodule --list-modules=full"],
    guard: { "semodule -v": ["write configuration:SELinux policy"] },
    doubt: { "semodule -B": "unknown-option", "semodule -i x.pp": "unknown-option" },
  },
});
