import { defineTool } from "../tool.ts";

export default defineTool({
  name: "c++filt",
  source: "c++filt(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  examples: { allow: ["c++filt _Z1fv"], guard: {}, doubt: {} },
});
