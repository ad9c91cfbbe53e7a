import { defineTool, executes, flags, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "plenv",
  source: "README.md, github.com/tokuhirom/plenv",
  withoutCommand: "help",
  commands: {
    "version, versions, which, whence": { operands: ["name?"] },
    "global, local": {
      options: flags("--unset"),
      operands: ["version?"],
      does: [writes("configuration:Perl version", when("version", "--unset"))],
    },
    "install, uninstall, rehash, install-cpanm, migrate-modules": changes(writes("package:Perl")),
    exec: changes(executes("code:Perl")),
  },
  examples: {
    allow: ["plenv versions", "plenv which cpanm", "plenv local"],
    guard: {
      "plenv local 5.38.2": ["write configuration:Perl version"],
      "plenv install 5.38.2": ["write package:Perl"],
      "plenv exec perl x.pl": ["execute code:Perl"],
    },
    doubt: { "plenv frobnicate": "unknown-command" },
  },
});
