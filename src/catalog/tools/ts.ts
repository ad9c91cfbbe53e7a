import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ts, ifdata, isutf8, errno",
  source: "recalled from the manuals of moreutils 0.67",
  optionsOnlyRead: true,
  examples: { allow: ["tail -n 5 a.log | ts -s '%H:%M:%.S'", "ifdata -pa eth0", "isutf8 a.txt", "errno -l"], guard: {}, doubt: {} },
});
