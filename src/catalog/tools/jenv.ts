import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "jenv, tfenv, tfswitch",
  source: "READMEs of jenv 0.5, tfenv 3.0 and tfswitch 1.2",
  commands: {
    "version, versions, which, whence, root, commands, help, list, list-remote": readsOnly,
    "install, uninstall, use, rehash": changes(writes("package:toolchain")),
  },
  examples: {
    allow: ["jenv versions"],
    guard: { "tfenv install 1.9.0": ["write package:toolchain"] },
    doubt: { "jenv frobnicate": "unknown-command" },
  },
});
