import { defineTool } from "../tool.ts";

export default defineTool({
  name: "getfattr",
  source: "getfattr(1), attr 2.5.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["getfattr -d -m - /srv/a"],
    guard: {},
    doubt: {},
  },
});
