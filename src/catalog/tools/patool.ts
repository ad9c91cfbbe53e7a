import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "patool",
  source: "doc/patool.txt, github.com/wummel/patool",
  options: flags("-v|--verbose -q|--quiet --non-interactive"),
  withoutCommand: "help",
  commands: {
    "list, test": { options: values("--password"), operands: ["archive*"] },
    "formats, version": readsOnly,
    // To compare or search, it unpacks them elsewhere; what it finds it shows.
    "extract, diff, search, create, repack, recompress": changes(writes("file:unpacked archives")),
  },
  examples: {
    allow: ["patool list a.tar.zst", "patool --non-interactive test --password x a.7z", "patool formats"],
    guard: { "patool extract a.zip": ["write file:/repo/unpacked archives"] },
    doubt: { "patool frobnicate": "unknown-command" },
  },
});
