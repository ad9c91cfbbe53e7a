import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ifdata, isutf8, errno",
  source: "ifdata(1), isutf8(1), errno(1) of moreutils 0.63",
  optionsOnlyRead: true,
  examples: { allow: ["ifdata -pa eth0", "isutf8 a.txt", "errno -l"], guard: {}, doubt: {} },
});
