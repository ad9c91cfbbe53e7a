import { defineTool } from "../tool.ts";

export default defineTool({
  name: "readlink, greadlink",
  source: "readlink(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["readlink -f /etc/localtime", "readlink $F"], guard: {}, doubt: {} },
});
