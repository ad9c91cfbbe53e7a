import { defineTool } from "../tool.ts";

export default defineTool({
  name: "eu-readelf, eu-size, eu-nm, eu-elflint",
  source: "eu-readelf(1), eu-size(1), eu-nm(1), elfutils 0.188",
  optionsOnlyRead: true,
  examples: {
    allow: ["eu-readelf -d /usr/bin/ls"],
    guard: {},
    doubt: {},
  },
});
