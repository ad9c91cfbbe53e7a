import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "homectl",
  source: "homectl(1), systemd 252",
  commands: {
    list: readsOnly,
    "activate, deactivate, create, remove, update, passwd, resize, lock, unlock, lock-all, deactivate-all, with, rebalance, authenticate":
      changes(writes("account:home folder")),
  },
  examples: {
    allow: ["homectl list"],
    guard: { "homectl activate x": ["write account:home folder"] },
    doubt: { "homectl frobnicate": "unknown-command" },
  },
});
