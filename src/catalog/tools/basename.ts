import { defineTool } from "../tool.ts";

export default defineTool({
  name: "basename, gbasename",
  source: "basename(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ['basename "$0" .sh', "basename -s .gz /srv/a.gz"], guard: {}, doubt: {} },
});
