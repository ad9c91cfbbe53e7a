import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uuidparse",
  source: "recalled from uuidparse(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["uuidparse -J"], guard: {}, doubt: {} },
});
