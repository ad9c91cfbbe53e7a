import { defineTool } from "../tool.ts";

export default defineTool({
  name: "isosize",
  source: "isosize(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["isosize -x a.iso"], guard: {}, doubt: {} },
});
