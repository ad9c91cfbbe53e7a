import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bundle, bundler",
  source: "bundle(1), Bundler 2.4; bundle-config(1): .bundle/config, and a lock file names the Bundler that runs",
  loads: [{ files: "Gemfile gems.rb Gemfile.lock gems.locked .bundle", above: true, even: "always" }],
  commands: {
    "version, help": readsOnly,
    "install, update, add, remove, pristine, clean, cache, package, lock": changes(writes("package:bundle")),
    "exec, binstubs, console, list, show, info, outdated, check": changes(executes("code:Gemfile")),
  },
  examples: {
    allow: ["bundle version"],
    guard: { "bundle install x": ["write package:bundle"], "bundle exec x": ["execute code:Gemfile"] },
    doubt: { "bundle frobnicate": "unknown-command" },
  },
});
