import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uchardet, chardetect, chardet",
  source: "recalled from uchardet(1) 0.0.7, chardet 5.1",
  optionsOnlyRead: true,
  examples: { allow: ["uchardet a.txt"], guard: {}, doubt: {} },
});
