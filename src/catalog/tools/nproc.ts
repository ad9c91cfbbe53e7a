import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nproc, gnproc",
  source: "nproc(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["nproc --all"], guard: {}, doubt: {} },
});
