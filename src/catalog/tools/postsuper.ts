import { defineTool, deletes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "postsuper",
  source: "postsuper(1), Postfix 3.7",
  ...changes(deletes("queue:mail")),
  examples: {
    allow: [],
    guard: { "postsuper x": ["delete queue:mail"] },
    doubt: {},
  },
});
