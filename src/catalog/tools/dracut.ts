import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "dracut",
  source: "dracut(8) 059",
  options: flags("-h|--help --list-modules -v|--verbose -q|--quiet"),
  operands: ["argument*"],
  does: [writes("file:/boot/initramfs", unless("--help", "--list-modules"))],
  examples: {
    allow: ["dracut --list-modules"],
    guard: { "dracut -v": ["write file:/boot/initramfs"] },
    doubt: { "dracut --force": "unknown-option" },
  },
});
