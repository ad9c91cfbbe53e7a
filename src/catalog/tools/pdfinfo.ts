import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pdfinfo, pdffonts",
  source: "pdfinfo(1), pdffonts(1) of poppler 26.07",
  optionsOnlyRead: true,
  examples: { allow: ["pdfinfo -f 1 -l 2 a.pdf", "pdffonts a.pdf"], guard: {}, doubt: {} },
});
