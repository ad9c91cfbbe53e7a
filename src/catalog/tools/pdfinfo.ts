import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pdfinfo, pdffonts",
  source: "recalled from pdfinfo(1), pdffonts(1), poppler 22.12",
  optionsOnlyRead: true,
  examples: { allow: ["pdfinfo -f 1 -l 2 a.pdf", "pdffonts a.pdf"], guard: {}, doubt: {} },
});
