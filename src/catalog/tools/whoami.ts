import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whoami, gwhoami",
  source: "whoami(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["whoami"], guard: {}, doubt: {} },
});
