import { defineTool } from "../tool.ts";

export default defineTool({
  name: "compsize",
  source: "compsize.c, compsize 1.5",
  optionsOnlyRead: true,
  examples: { allow: ["compsize -x /srv"], guard: {}, doubt: {} },
});
