import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "a2enmod, a2dismod, a2ensite, a2dissite, a2enconf, a2disconf",
  source: "a2enmod(8), Apache 2.4",
  ...changes(writes("configuration:apache")),
  examples: {
    allow: [],
    guard: { "a2enmod x": ["write configuration:apache"] },
    doubt: {},
  },
});
