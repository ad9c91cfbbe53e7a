import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "iwgetid",
  source: "iwgetid(8), wireless-tools 29 (HewlettPackard/wireless-tools)",
  options: flags("-r|--raw -s|--scheme -a|--ap -f|--freq -m|--mode -p|--protocol -c|--channel -h|--help"),
  operands: ["interface?"],
  examples: { allow: ["iwgetid -r", "iwgetid wlan0 --ap"], guard: {}, doubt: { "iwgetid --frob": "unknown-option" } },
});
