import { defineTool, discloses, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "wg-quick",
  source: "wg-quick(8), wireguard-tools 1.0",
  commands: {
    "up, down, save": changes(writes("network:WireGuard")),
    strip: changes(discloses("secret:WireGuard keys")),
  },
  examples: {
    allow: [],
    guard: { "wg-quick up x": ["write network:WireGuard"], "wg-quick strip x": ["disclose secret:WireGuard keys"] },
    doubt: { "wg-quick frobnicate": "unknown-command" },
  },
});
