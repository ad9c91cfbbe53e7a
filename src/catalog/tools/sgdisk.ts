import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "sgdisk",
  source: "sgdisk(8), gdisk 1.0.9",
  options: {
    ...flags(
      "-p|--print -v|--verify -V|--version -L|--list-types -O|--print-mbr -f|--first-in-largest -F|--first-aligned-in-largest -E|--end-of-largest -D|--display-alignment -P|--pretend",
    ),
    ...values("-i|--info"),
    "-Z, --zap-all": { takes: "flag", does: [writes("device:{device}")] },
    "-z, --zap": { takes: "flag", does: [writes("device:{device}")] },
    "-o, --clear": { takes: "flag", does: [writes("device:{device}")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["sgdisk -p /dev/sda", "sgdisk -i 1 /dev/sda"],
    guard: {
      "sgdisk -Z /dev/sdb": ["write device:/dev/sdb"],
      "sgdisk -z /dev/sdb": ["write device:/dev/sdb"],
      "sgdisk -o -i 1 /dev/sdb": ["write device:/dev/sdb"],
    },
    doubt: { "sgdisk -n 1:0:0 /dev/sdb": "unknown-option", "sgdisk -b /x /dev/sdb": "unknown-option" },
  },
});
