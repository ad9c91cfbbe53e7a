import { defineTool, discloses, like, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "wg",
  source: "wg(8), wireguard-tools 1.0",
  withoutCommand: { command: "show" },
  commands: {
    help: readsOnly,
    show: {
      operands: ["interface?", "field?"],
      does: [discloses("secret:WireGuard keys", like("field", /^(?:private-key|preshared-keys|dump)$/))],
    },
    "showconf, genkey, genpsk": changes(discloses("secret:WireGuard keys")),
    pubkey: {},
    "set, setconf, addconf, syncconf": changes(writes("network:WireGuard")),
  },
  examples: {
    allow: ["wg show", "wg show wg1 transfer", "wg show all transfer", "wg"],
    guard: {
      "wg set x": ["write network:WireGuard"],
      "wg show wg0 private-key": ["disclose secret:WireGuard keys"],
      "wg show all dump": ["disclose secret:WireGuard keys"],
      "wg showconf wg0": ["disclose secret:WireGuard keys"],
    },
    doubt: { "wg frobnicate": "unknown-command" },
  },
});
