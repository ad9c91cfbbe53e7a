import { defineTool, discloses, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dmsetup",
  source: "dmsetup(8), LVM 2.03",
  options: { ...flags("-v|--verbose") },
  commands: {
    "info, status, deps, targets, version, splitname, help": readsOnly,
    ls: {
      optionsOnlyRead: true,
      operands: ["device*"],
      options: { ...values("--target -o"), "--exec": { takes: "value", does: [executes("code:{--exec}")] } },
    },
    table: {
      optionsOnlyRead: true,
      operands: ["device*"],
      options: { ...values("--target"), "--showkeys": { takes: "flag", does: [discloses("secret:volume keys")] } },
    },
    "create, reload, remove, remove_all, rename, resume, suspend, load, clear, message, mknodes, setgeometry, wipe_table": changes(
      writes("volume:device map"),
    ),
  },
  examples: {
    allow: ["dmsetup ls --tree", "dmsetup table vg0-root", "dmsetup info -c", "dmsetup status"],
    guard: {
      "dmsetup create x": ["write volume:device map"],
      "dmsetup ls --target crypt --exec id": ["execute code:id"],
      "dmsetup ls --exe id": ["execute code:?"],
      "dmsetup table --showkeys": ["disclose secret:volume keys"],
    },
    doubt: { "dmsetup frobnicate": "unknown-command" },
  },
});
