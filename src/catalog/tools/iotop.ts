import { defineTool } from "../tool.ts";

export default defineTool({
  name: "iotop, iotop-c, iotop-py",
  source: "iotop(8) 0.6",
  optionsOnlyRead: true,
  examples: { allow: ["iotop -boqn 1"], guard: {}, doubt: {} },
});
