import { defineTool } from "../tool.ts";

export default defineTool({
  name: "sleep, gsleep",
  source: "sleep(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["sleep 5", "sleep $N"], guard: {}, doubt: {} },
});
