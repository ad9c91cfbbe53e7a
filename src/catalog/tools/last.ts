import { defineTool } from "../tool.ts";

export default defineTool({
  name: "last, lastb",
  source: "last(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["last -n 5", "lastb -F", "last -f /var/log/wtmp.1"], guard: {}, doubt: {} },
});
