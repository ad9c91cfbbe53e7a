import { defineTool } from "../tool.ts";

export default defineTool({
  name: "aureport, aulastlog, ausyscall",
  source: "aureport(8), aulastlog(8), audit 3.0.9",
  optionsOnlyRead: true,
  examples: {
    allow: ["aureport --summary -ts today"],
    guard: {},
    doubt: {},
  },
});
