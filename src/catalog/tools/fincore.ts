import { defineTool } from "../tool.ts";

export default defineTool({
  name: "fincore",
  source: "fincore(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["fincore -b /srv/app/data.bin"], guard: {}, doubt: {} },
});
