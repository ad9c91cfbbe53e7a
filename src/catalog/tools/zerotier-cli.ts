import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zerotier-cli",
  source: "ZeroTier 1.14, one.cpp, github.com/zerotier/ZeroTierOne",
  options: { ...flags("-j -v -h") },
  withoutCommand: "help",
  commands: {
    "info, status, listpeers, peers, listnetworks, listmoons": readsOnly,
    get: { operands: ["network", "setting"] },
    "join, leave, set, orbit, deorbit": changes(writes("network:ZeroTier")),
  },
  examples: {
    allow: ["zerotier-cli listpeers", "zerotier-cli -j info", "zerotier-cli get x ip4"],
    guard: { "zerotier-cli leave x": ["write network:ZeroTier"] },
    doubt: { "zerotier-cli frobnicate": "unknown-command" },
  },
});
