import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "cargo",
  source: "cargo 1.80, doc.rust-lang.org/cargo/commands; The rustup book, Overrides: the toolchain file; The Cargo Book, Configuration",
  loads: [
    { files: "rust-toolchain rust-toolchain.toml", above: true, codes: /path|[/\\]/, even: "always" },
    {
      files: ".cargo/config .cargo/config.toml",
      above: true,
      // Whatever names a program (Configuration), or another file.
      codes: /credential|provider|rustc|rustdoc|wrapper|alias|include|runner|linker|\bgit\b|\btool|\bar\b|path/,
    },
  ],
  options: {
    ...flags("-q|--quiet -v|--verbose --locked --offline --frozen -V|--version --list"),
    ...values("--color --explain"),
    "--config": { takes: "value", does: [executes("code:configuration {--config}")] },
    "-C": { takes: "value", does: [executes("code:configuration below {-C}")] },
  },
  // `--config` is read wherever it stands.
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "search, info, version, help, locate-project, pkgid, read-manifest, verify-project": readsOnly,
    // Resolving may write the lock file, and runs the compiler the configuration names.
    "metadata, tree": always(executes("code:compiler of the configuration")),
    "build, b, run, r, test, t, bench, check, c, clippy, doc, d, rustc, rustdoc, fix, install, package, publish, miri, nextest": always(
      executes("code:of the crate"),
    ),
    "add, remove, rm, update, fetch, vendor, generate-lockfile, init, new, clean, yank, owner, login, logout, uninstall, fmt": always(
      writes("package:crates"),
    ),
  },
  examples: {
    allow: ["cargo --version", "cargo search serde", "cargo --color never --explain E0001 search x"],
    guard: {
      "cargo search x --config /tmp/x": ["execute code:configuration /tmp/x"],
      "cargo build --release": ["execute code:of the crate"],
      "cargo tree": ["execute code:compiler of the configuration"],
      "cargo add serde": ["write package:crates"],
      "cargo --config x search y": ["execute code:configuration x"],
      "cargo -C x search y": ["execute code:configuration below x"],
    },
    doubt: { "cargo frob": "unknown-command", "cargo +nightly build": "unknown-command" },
  },
});
