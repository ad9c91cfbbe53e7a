import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gem",
  source: "gem 3.4, RubyGems command reference",
  options: {
    ...flags("-h|--help -v|--version --norc -V|--verbose -q|--quiet --silent --debug --backtrace"),
    "--config-file": { takes: "value", does: [executes("code:RubyGems settings {--config-file}")] },
  },
  optionsMayFollow: true,
  commands: {
    "list, search, info, query, environment, env, outdated, contents, specification, which, dependency, stale, help": readsOnly,
    sources: { options: flags("-l|--list"), operands: [] },
    "install, uninstall, update, cleanup, pristine, fetch, unpack, build, lock, mirror, rdoc": changes(writes("package:gem")),
    "push, yank, owner, signin, signout": changes(writes("package:published gem")),
  },
  examples: {
    allow: ["gem list", "gem environment", "gem sources --list"],
    guard: {
      "gem install x": ["write package:gem"],
      "gem push x": ["write package:published gem"],
      "gem list --config-file /tmp/x": ["execute code:RubyGems settings /tmp/x"],
    },
    doubt: { "gem frobnicate": "unknown-command", "gem sources --add http://gems": "unknown-option" },
  },
});
