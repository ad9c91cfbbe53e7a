import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uuidparse",
  source: "misc-utils/uuidparse.c, util-linux 2.43",
  optionsOnlyRead: true,
  examples: { allow: ["uuidparse -J"], guard: {}, doubt: {} },
});
