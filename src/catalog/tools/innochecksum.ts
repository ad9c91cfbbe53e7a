import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "innochecksum",
  source: "innochecksum(1), MariaDB 10.11, Debian 12",
  options: {
    ...flags("-c|--count -i|--per-page-details -S|--page-type-summary -v|--verbose -V|--version -u|--skip-corrupt -f|--leaf"),
    ...values("-s|--start-page -e|--end-page -p|--page-num -a|--allow-mismatches"),
    "-l, --log": { takes: "value", does: [writes("file:{--log}")] },
    "-D, --page-type-dump": { takes: "value", does: [writes("file:{--page-type-dump}")] },
  },
  operands: ["file*"],
  examples: {
    allow: ["innochecksum -S a.ibd", "innochecksum -p 3 a.ibd"],
    guard: {
      "innochecksum -l /srv/x a.ibd": ["write file:/srv/x"],
      "innochecksum -D /srv/x a.ibd": ["write file:/srv/x"],
    },
    doubt: { "innochecksum -w crc32 a.ibd": "unknown-option", "innochecksum -n a.ibd": "unknown-option" },
  },
});
