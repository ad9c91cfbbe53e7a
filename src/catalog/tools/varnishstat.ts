import { defineTool } from "../tool.ts";

export default defineTool({
  name: "varnishstat",
  source: "varnishstat(1), Varnish 7.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["varnishstat -1 -f MAIN.cache_hit"],
    guard: {},
    doubt: {},
  },
});
