import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "mdadm",
  source: "mdadm(8) 4.2",
  options: {
    ...flags(
      "-D|--detail -E|--examine -Q|--query -X|--examine-bitmap --detail-platform --examine-badblocks -s|--scan -v|--verbose -b|--brief -Y|--export --no-devices -h|--help -V|--version",
    ),
    ...values("-c|--config -e|--metadata --prefer"),
  },
  operands: ["device*"],
  does: [
    writes(
      "volume:{device:RAID arrays}",
      unless("--detail", "--examine", "--query", "--examine-bitmap", "--detail-platform", "--examine-badblocks", "--help", "--version"),
    ),
  ],
  examples: {
    allow: ["mdadm --detail /dev/md0", "mdadm -Ds", "mdadm -E /dev/sda1 /dev/sdb1", "mdadm -Q /dev/md0"],
    guard: { "mdadm -s": ["write volume:RAID arrays"], "mdadm -c a -e 1.2 --prefer by-id /dev/md0": ["write volume:/dev/md0"] },
    doubt: { "mdadm --stop /dev/md0": "unknown-option", "mdadm --detail /dev/md0 --fail /dev/sda1": "unknown-option" },
  },
});
