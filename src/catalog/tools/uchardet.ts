import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uchardet, chardetect",
  source: "uchardet(1) of BYVoid/uchardet 0.0.6; chardetect of chardet/chardet 5.3",
  optionsOnlyRead: true,
  examples: { allow: ["uchardet a.txt"], guard: {}, doubt: {} },
});
