import { defineTool } from "../tool.ts";

export default defineTool({
  name: "eu-readelf, eu-size, eu-nm, eu-elflint, pahole, dwarfdump",
  source: "readelf(1), size(1), addr2line(1), c++filt(1), binutils 2.40",
  optionsOnlyRead: true,
  examples: {
    allow: ["readelf -d /usr/bin/ls", "addr2line -e a.out 0x1"],
    guard: {},
    doubt: {},
  },
});
