import { defineTool } from "../tool.ts";

export default defineTool({
  name: "realpath, grealpath",
  source: "realpath(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["realpath --relative-to=/srv ."], guard: {}, doubt: {} },
});
