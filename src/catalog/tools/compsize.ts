import { defineTool } from "../tool.ts";

export default defineTool({
  name: "compsize",
  source: "recalled from compsize(8) 1.5",
  optionsOnlyRead: true,
  examples: { allow: ["compsize -x /srv"], guard: {}, doubt: {} },
});
