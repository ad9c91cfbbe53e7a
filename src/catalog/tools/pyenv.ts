import { defineTool, executes, flags, readsOnly, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";
import { installsUnlessListing } from "./_version-managers.ts";

export default defineTool({
  name: "pyenv",
  source: "pyenv 2.3, Command Reference; plugins/python-build/bin/pyenv-install; pyenv-virtualenv, README",
  commands: {
    "version, versions, version-name, version-file, version-origin, which, whence, root, prefix, commands, shims, help": readsOnly,
    "global, local": {
      options: flags("--unset"),
      operands: ["version*"],
      does: [writes("configuration:Python version", when("version", "--unset"))],
    },
    virtualenvs: { options: flags("--bare --skip-aliases"), operands: [] },
    install: installsUnlessListing("Python interpreter"),
    "uninstall, rehash, init": changes(writes("package:Python interpreter")),
    exec: changes(executes("code:Python")),
  },
  examples: {
    allow: ["pyenv versions", "pyenv global", "pyenv virtualenvs --bare", "pyenv install -l"],
    guard: {
      "pyenv install x": ["write package:Python interpreter"],
      "pyenv rehash": ["write package:Python interpreter"],
      "pyenv exec x": ["execute code:Python"],
      "pyenv local 3.11": ["write configuration:Python version"],
    },
    doubt: { "pyenv frobnicate": "unknown-command" },
  },
});
