import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";
import { installsUnlessListing } from "./_version-managers.ts";

export default defineTool({
  name: "rbenv, nodenv, goenv",
  source: "rbenv 1.2, Command Reference; ruby-build, bin/rbenv-install; node-build and goenv, which came of it",
  commands: {
    "version, versions, which, whence, root, commands, help, list, list-remote": readsOnly,
    install: installsUnlessListing("toolchain"),
    "uninstall, use, rehash": changes(writes("package:toolchain")),
  },
  examples: {
    allow: ["rbenv versions", "nodenv install --list"],
    guard: { "rbenv install x": ["write package:toolchain"], "rbenv rehash": ["write package:toolchain"] },
    doubt: { "rbenv frobnicate": "unknown-command" },
  },
});
