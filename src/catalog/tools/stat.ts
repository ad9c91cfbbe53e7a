import { defineTool } from "../tool.ts";

export default defineTool({
  name: "stat, gstat",
  source: "stat(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["stat -c %a /srv", "stat $(ls)", "stat -f /"], guard: {}, doubt: {} },
});
