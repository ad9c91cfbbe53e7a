import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "s6-svc, s6-rc, s6-svscanctl, s6-svscan, s6-supervise",
  source: "s6-svc(1), s6 2.11",
  ...changes(disrupts("service:s6 service")),
  examples: {
    allow: [],
    guard: { "s6-svc x": ["disrupt service:s6 service"] },
    doubt: {},
  },
});
