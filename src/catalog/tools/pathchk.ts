import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pathchk",
  source: "pathchk(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["pathchk -p a/b"], guard: {}, doubt: {} },
});
