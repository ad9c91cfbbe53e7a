import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "stratis",
  source: "stratis-cli 3.8, src/stratis_cli/_parser, github.com/stratis-storage/stratis-cli",
  options: { ...flags("--propagate -h|--help") },
  withoutCommand: "help",
  commands: {
    "--version": readsOnly,
    pool: {
      withoutCommand: "help",
      commands: {
        "list, explain": readsOnly,
        "create, destroy, rename, add-data, add-cache, init-cache, start, stop, bind, unbind, rebind, extend-data, debug, encryption":
          changes(writes("volume:stratis")),
      },
    },
    "filesystem, fs": {
      withoutCommand: "help",
      commands: {
        list: readsOnly,
        "create, destroy, rename, snapshot, set-size-limit, unset-size-limit": changes(writes("volume:stratis")),
      },
    },
    blockdev: {
      withoutCommand: "help",
      commands: {
        list: readsOnly,
      },
    },
    daemon: {
      withoutCommand: "help",
      commands: {
        version: readsOnly,
      },
    },
    report: readsOnly,
    key: {
      withoutCommand: "help",
      commands: {
        list: readsOnly,
        "set, reset, unset": changes(writes("secret:stratis key")),
      },
    },
  },
  examples: {
    allow: ["stratis pool list", "stratis filesystem list", "stratis blockdev list p1", "stratis report"],
    guard: {
      "stratis pool destroy p": ["write volume:stratis"],
      "stratis fs create p f": ["write volume:stratis"],
      "stratis key unset k": ["write secret:stratis key"],
    },
    doubt: { "stratis frobnicate": "unknown-command" },
  },
});
