import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dysk, dutree",
  source: "dysk 3, src/args.rs, github.com/Canop/dysk; dutree --help, github.com/nachoparker/dutree",
  optionsOnlyRead: true,
  examples: { allow: ["dysk -a"], guard: {}, doubt: {} },
});
