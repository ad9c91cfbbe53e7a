import { defineTool } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "c++filt",
  source: "c++filt(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  derive: refuseResponseFiles,
  examples: { allow: ["c++filt _Z1fv"], guard: {}, doubt: { "c++filt @.env": "unknown-operand" } },
});
