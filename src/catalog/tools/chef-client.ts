import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "chef-client, chef-solo, chef-apply, chef-run, inspec",
  source: "chef-client 18 documentation",
  ...changes(writes("host:Chef recipes")),
  examples: {
    allow: [],
    guard: { "chef-client x": ["write host:Chef recipes"] },
    doubt: {},
  },
});
