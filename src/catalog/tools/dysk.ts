import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dysk, dutree",
  source: "dysk 3, src/args.rs, github.com/Canop/dysk; dutree: recalled from README 0.2",
  optionsOnlyRead: true,
  examples: { allow: ["dysk -a"], guard: {}, doubt: {} },
});
