import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uuidgen",
  source: "uuidgen(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["uuidgen -r"], guard: {}, doubt: {} },
});
