import { attached, defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "eximstats",
  source: "recalled from eximstats(8), Exim 4.96",
  options: {
    ...flags("-bydomain -byemail -byhost -byedomain -ne -nr -nt -nvr -txt -emptyok -include_original_destination -cache"),
    ...attached("-q -t"),
  },
  operands: ["file*"],
  examples: { allow: ["eximstats -ne -nr /var/log/exim4/mainlog"], guard: {}, doubt: { "eximstats -html=/srv/x a": "unknown-option" } },
});
