import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dpkg-query",
  source: "dpkg-query(1) 1.21.22",
  optionsOnlyRead: true,
  examples: { allow: ["dpkg-query -W -f '${Package}\\n' bash", "dpkg-query -S /bin/ls"], guard: {}, doubt: {} },
});
