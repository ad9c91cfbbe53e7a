import { defineTool, disrupts, executes, flags, like, readsOnly, values, when, writes, type Command } from "../tool.ts";

/** Shows formulae: one from a file, an address or another's tap is fetched and runs as Ruby. */
const shows: Command = {
  optionsOnlyRead: true,
  operands: ["name*"],
  derive: ({ slots }, engine) => {
    for (const word of slots.get("name") ?? [])
      if (!/^[\w.@+/^$*|-]+$/.test(word.value ?? "") || /^(?!homebrew\/(?:core|cask)\/)[^/]*\/|\.rb$/.test(word.value ?? ""))
        engine.doubt("unknown-operand", word.text);
  },
};

/** A list of names in a Brewfile, which is Ruby: a line of anything else is code. */
const otherThanNames =
  /^(?![ \t]*(?:#.*)?\r?$|[ \t]*(?:tap|brew|cask|mas|vscode)[ \t]+(?:"[\w.@+/-]+"|'[\w.@+/-]+')(?:,[ \t]*(?:id: *\d+|(?:link|greedy|restart_service): *(?:true|false|:\w+)))*[ \t]*(?:#.*)?\r?$).+/m;
/** A formula of another's tap is fetched and runs as Ruby. */
const ofAnotherTap = /^[ \t]*(?:brew|cask)[ \t]+["'](?!homebrew\/(?:core|cask)\/)[^"'/]*\//m;
const inBrewfile: Command = {
  options: { ...flags("-v|--verbose -q|--quiet -d|--debug --no-upgrade"), ...values("--file") },
  operands: [],
  does: [executes("code:Brewfile {--file}", like("--file", /^-$|^\/dev\//))],
  loads: [{ files: "Brewfile", of: ["--file"], codes: new RegExp(`${otherThanNames.source}|${ofAnotherTap.source}`, "m") }],
};
const changesPackages: Command = { syntax: "words", operands: ["word*"], does: [writes("package:brew {word:all}")] };

export default defineTool({
  name: "brew",
  source: "brew(1) 4.3; Library/Homebrew/brew.rb and bundle/, github.com/Homebrew/brew",
  helpAs: ["-h"],
  commands: {
    "search, config, doctor, dr, --version, --prefix, --cellar, --cache, --repository, --caskroom, commands, formulae, casks": {
      optionsOnlyRead: true,
    },
    "list, ls, info, abv, outdated, deps, uses, leaves, desc, cat, log, home-url, missing, options, tap-info": shows,
    tap: {
      options: flags("--eval-all --repair"),
      operands: ["tap*"],
      does: [writes("package:brew {tap}", when("tap")), writes("package:brew taps", when("--repair"))],
    },
    "cleanup, autoremove": {
      options: { ...flags("-n|--dry-run -s|--scrub -q|--quiet -d|--debug"), ...values("--prune") },
      operands: ["name*"],
      preview: [when("--dry-run")],
      does: [writes("package:brew {name:all}")],
    },
    services: {
      commands: {
        "list, ls, info, i": readsOnly,
        "*": { syntax: "words", operands: ["word*"], does: [disrupts("service:brew {word:all}")] },
      },
      withoutCommand: { command: "list" },
    },
    bundle: {
      options: values("--file"),
      commands: {
        check: inBrewfile,
        list: {
          ...inBrewfile,
          options: { ...inBrewfile.options, ...flags("--all --formula|--formulae|--brews --cask|--casks --tap|--taps --mas --vscode") },
        },
        "*": changesPackages,
      },
      withoutCommand: { command: "install" },
    },
    "*": changesPackages,
  },
  withoutCommand: "help",
  variables: {
    HOMEBREW_NO_AUTO_UPDATE: "setting",
    HOMEBREW_NO_ANALYTICS: "setting",
    HOMEBREW_NO_COLOR: "setting",
    HOMEBREW_NO_ENV_HINTS: "setting",
    HOMEBREW_NO_INSTALL_CLEANUP: "setting",
  },
  examples: {
    allow: [
      "brew tap",
      "brew cleanup -n",
      "brew autoremove --dry-run",
      "brew list --versions",
      "HOMEBREW_NO_AUTO_UPDATE=1 brew info wget",
      "brew outdated",
      "brew deps --tree postgresql@16",
      "brew services list",
      "brew services",
      "brew services info --all",
      "brew config",
      "brew reinstall -h",
      "brew bundle check --verbose",
      "brew bundle --file list list --cask",
    ],
    guard: {
      "brew bundle list --file=-": ["execute code:Brewfile -"],
      "brew bundle check --file /dev/stdin": ["execute code:Brewfile /dev/stdin"],
      "brew bundle": ["write package:brew all"],
      "brew bundle --file=x cleanup --force": ["write package:brew --force"],
      "brew tap a/b": ["write package:brew a/b"],
      "brew tap --repair": ["write package:brew taps"],
      "brew cleanup --prune 3 x": ["write package:brew x"],
      "brew install wget": ["write package:brew wget"],
      "brew cleanup": ["write package:brew all"],
      "brew services restart x": ["disrupt service:brew x"],
    },
    doubt: { "brew info ./x.rb": "unknown-operand", "brew info someone/tap/x": "unknown-operand", "brew desc $X": "unknown-operand" },
  },
});
