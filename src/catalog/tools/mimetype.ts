import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mimetype",
  source: "recalled from mimetype(1), File::MimeInfo 0.33",
  optionsOnlyRead: true,
  examples: { allow: ["mimetype -b a.bin"], guard: {}, doubt: {} },
});
