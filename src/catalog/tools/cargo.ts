import { defineTool, executes, flags, readsOnly, unless, unlike, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

const ofTheCrate = executes("code:of the crate");
const ofCrates = writes("package:crates");

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
  helpAs: ["-h"],
  // `--config` is read wherever it stands.
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "search, info, version, help, locate-project, pkgid, read-manifest, verify-project": readsOnly,
    // Resolving may write the lock file, and runs the compiler the configuration names.
    metadata: {
      options: {
        ...flags("--no-deps --all-features --no-default-features"),
        ...values("-F|--features --filter-platform --format-version --manifest-path"),
      },
      operands: [],
      preview: [when("--no-deps")],
      does: [executes("code:compiler of the configuration")],
    },
    tree: always(executes("code:compiler of the configuration")),
    report: { commands: { "future-incompatibilities, future-incompat": { options: values("--id -p|--package"), operands: [] } } },
    install: { options: { ...flags("--list"), ...values("--root") }, operands: ["crate*"], preview: [when("--list")], does: [ofTheCrate] },
    "build, b, run, r, test, t, bench, check, c, clippy, doc, d, rustc, rustdoc, fix, package, publish, miri, nextest": always(ofTheCrate),
    owner: {
      // Another index, or a token, is said to whom the line says.
      options: {
        ...flags("-l|--list"),
        ...values("--registry"),
        "-a, --add": { takes: "value", does: [ofCrates] },
        "-r, --remove": { takes: "value", does: [ofCrates] },
      },
      operands: ["crate?"],
      does: [writes("package:crates", unless("--list"))],
    },
    fmt: {
      options: { ...flags("--check --all"), ...values("-p|--package --manifest-path --message-format") },
      // Behind `--` stand the formatter's own, some of which write.
      operands: ["argument*"],
      does: [writes("package:crates", unless("--check", "argument")), writes("package:crates", unlike("argument", /^--check$/))],
    },
    "add, remove, rm, update, fetch, vendor, generate-lockfile, init, new, clean, yank, login, logout, uninstall": always(ofCrates),
  },
  examples: {
    allow: [
      "cargo --version",
      "cargo search serde",
      "cargo build -h",
      "cargo --color never --explain E0001 search x",
      "cargo metadata --no-deps --format-version 1",
      "cargo report future-incompat --id 3",
      "cargo install --list --root /srv/x",
      "cargo owner --list --registry r serde",
      "cargo fmt --check -p shop",
      "cargo fmt --all -- --check",
    ],
    guard: {
      "cargo metadata --format-version 1": ["execute code:compiler of the configuration"],
      "cargo install --root /srv/x serde": ["execute code:of the crate"],
      "cargo owner --list --add someone": ["write package:crates"],
      "cargo owner --list -r someone": ["write package:crates"],
      "cargo owner serde": ["write package:crates"],
      "cargo fmt": ["write package:crates"],
      "cargo fmt --check -- --emit files": ["write package:crates"],
      "cargo search x --config /tmp/x": ["execute code:configuration /tmp/x"],
      "cargo build --release": ["execute code:of the crate"],
      "cargo tree": ["execute code:compiler of the configuration"],
      "cargo add serde": ["write package:crates"],
      "cargo --config x search y": ["execute code:configuration x"],
      "cargo -C x search y": ["execute code:configuration below x"],
    },
    doubt: {
      "cargo frob": "unknown-command",
      "cargo +nightly build": "unknown-command",
      "cargo owner --list --index https://x": "unknown-option",
    },
  },
});
