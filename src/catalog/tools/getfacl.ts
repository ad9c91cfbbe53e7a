import { defineTool } from "../tool.ts";

export default defineTool({
  name: "getfacl",
  source: "getfacl(1), acl 2.3.1",
  optionsOnlyRead: true,
  examples: { allow: ["getfacl -R /srv"], guard: {}, doubt: {} },
});
