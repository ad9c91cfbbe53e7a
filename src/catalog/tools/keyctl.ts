import { defineTool, discloses, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "keyctl",
  source: "keyctl(1), keyutils 1.6",
  commands: {
    "show, list, rlist, describe, rdescribe, supports": readsOnly,
    "print, pipe, read": changes(discloses("secret:key")),
    "add, padd, update, newring, revoke, clear, link, unlink, search, timeout, setperm, chown, chgrp, invalidate, purge, session": changes(
      writes("secret:key"),
    ),
  },
  examples: {
    allow: ["keyctl show"],
    guard: { "keyctl print x": ["disclose secret:key"], "keyctl add x": ["write secret:key"] },
    doubt: { "keyctl frobnicate": "unknown-command" },
  },
});
