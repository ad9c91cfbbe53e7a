import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "innochecksum",
  source: "recalled from innochecksum, MySQL 8.4 reference manual 6.6.2",
  options: {
    ...flags("-c|--count -i|--per-page-details -S|--page-type-summary -v|--verbose -V|--version -l|--list-page-type-only"),
    ...values("-s|--start-page -e|--end-page -p|--page -C|--strict-check -a|--allow-mismatches"),
  },
  operands: ["file*"],
  examples: {
    allow: ["innochecksum -S a.ibd", "innochecksum -p 3 a.ibd"],
    guard: {},
    doubt: { "innochecksum -w crc32 a.ibd": "unknown-option" },
  },
});
