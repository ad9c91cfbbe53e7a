import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "elasticsearch-users",
  source: "elasticsearch-users, Elasticsearch 8 documentation",
  commands: {
    list: readsOnly,
    "useradd, userdel, passwd, roles": changes(writes("account:Elasticsearch")),
  },
  examples: {
    allow: ["elasticsearch-users list"],
    guard: { "elasticsearch-users useradd x": ["write account:Elasticsearch"] },
    doubt: { "elasticsearch-users frobnicate": "unknown-command" },
  },
});
