import { always } from "./_always.ts";
import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "etherwake, ether-wake, wol",
  source: "etherwake(8) 1.09 (Ubuntu's page); wol(1) by its name",
  ...always(writes("network:wake {argument:?}")),
  examples: { allow: [], guard: { "wol 00:11:22:33:44:55": ["write network:wake 00:11:22:33:44:55"] }, doubt: {} },
});
