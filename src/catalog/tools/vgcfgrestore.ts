import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "vgcfgrestore",
  source: "vgcfgrestore(8), LVM 2.03",
  options: { ...flags("-l|--list -v|--verbose -q|--quiet -t|--test -y|--yes --force"), ...values("-f|--file -M|--metadatatype") },
  operands: ["group*"],
  does: [writes("volume:{group}", unless("--list"))],
  examples: {
    allow: ["vgcfgrestore --list vg0"],
    guard: { "vgcfgrestore -f a -M lvm2 vg0": ["write volume:vg0"] },
    doubt: {},
  },
});
