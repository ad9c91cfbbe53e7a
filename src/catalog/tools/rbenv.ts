import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rbenv, nodenv, goenv, jenv, tfenv, tfswitch",
  source: "rbenv 1.2, Command Reference",
  commands: {
    "version, versions, which, whence, root, commands, help, list, list-remote": readsOnly,
    "install, uninstall, use, rehash": changes(writes("package:toolchain")),
  },
  examples: {
    allow: ["rbenv versions"],
    guard: { "rbenv install x": ["write package:toolchain"] },
    doubt: { "rbenv frobnicate": "unknown-command" },
  },
});
