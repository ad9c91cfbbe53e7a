import { defineTool } from "../tool.ts";

export default defineTool({
  name: "namei",
  source: "namei(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["namei -l /srv/x"], guard: {}, doubt: {} },
});
