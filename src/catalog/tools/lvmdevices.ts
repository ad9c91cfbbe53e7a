import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "lvmdevices",
  source: "lvmdevices(8) and tools/command-lines.in, LVM 2.03",
  options: {
    ...flags("--check --refresh --update --delnotfound -f|--force -q|--quiet -v|--verbose -y|--yes -t|--test -h|--help --version"),
    ...values("--adddev --deldev --addpvid --delpvid --addid --delid --deviceidtype --listids"),
  },
  operands: [],
  // Alone it lists the file; a check only reports, but for what it refreshes.
  does: [
    writes(
      "volume:devices file of LVM",
      when("--update", "--adddev", "--deldev", "--addpvid", "--delpvid", "--addid", "--delid", "--refresh", "--delnotfound"),
    ),
  ],
  examples: {
    allow: ["lvmdevices", "lvmdevices --check", "lvmdevices --listids /dev/sdb"],
    guard: {
      "lvmdevices --adddev /dev/sdb": ["write volume:devices file of LVM"],
      "lvmdevices --check --refresh": ["write volume:devices file of LVM"],
    },
    doubt: { "lvmdevices --devicesfile x": "unknown-option" },
  },
});
