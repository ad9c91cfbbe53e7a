import { always } from "./_always.ts";
import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "wakeonlan, etherwake, ether-wake, wol",
  source: "wakeonlan of jpoliv/wakeonlan 0.50, etherwake(8) 1.09 (Ubuntu's page); wol(1) by its name",
  ...always(writes("network:wake {argument:?}")),
  examples: { allow: [], guard: { "wakeonlan 00:11:22:33:44:55": ["write network:wake 00:11:22:33:44:55"] }, doubt: {} },
});
