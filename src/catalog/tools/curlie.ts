import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "curlie",
  source: "curlie 1.7 README, github.com/rs/curlie: options of curl with request items",
  ...changes(writes("remote:request")),
  examples: { allow: [], guard: { "curlie x": ["write remote:request"] }, doubt: {} },
});
