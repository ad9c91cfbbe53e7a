import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rustup",
  source: "rustup 1.26, The rustup book; Overrides: the toolchain file",
  loads: [{ files: "rust-toolchain rust-toolchain.toml", above: true, codes: /path|[/\\]/ }],
  options: { ...flags("-v|--verbose -q|--quiet -V|--version") },
  commands: {
    "show, which, check, help": readsOnly,
    "toolchain, target, component, override": {
      commands: { list: readsOnly, "install, uninstall, link, add, remove, set, unset, update": changes(writes("package:Rust toolchain")) },
    },
    "update, install, uninstall, default": changes(writes("package:Rust toolchain")),
    completions: { operands: ["shell", "command?"] },
    man: { options: values("--toolchain"), operands: ["command"] },
    run: changes(executes("code:Rust toolchain")),
  },
  examples: {
    allow: ["rustup completions zsh cargo", "rustup man --toolchain stable rustc", "rustup show", "rustup target list --installed"],
    guard: {
      "rustup update x": ["write package:Rust toolchain"],
      "rustup run x": ["execute code:Rust toolchain"],
      "rustup target add x": ["write package:Rust toolchain"],
    },
    doubt: { "rustup frobnicate": "unknown-command" },
  },
});
