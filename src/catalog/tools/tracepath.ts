import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tracepath",
  source: "tracepath(8), iputils 20221126",
  optionsOnlyRead: true,
  examples: { allow: ["tracepath -n example.org"], guard: {}, doubt: {} },
});
