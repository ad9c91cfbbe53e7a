import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "pkcon",
  source: "recalled from pkcon(1), PackageKit 1.2",
  options: {
    ...flags("-v|--verbose --version -h|--help -n|--nowait -q|--quiet -p|--plain -y|--noninteractive"),
    ...values("--filter -c|--cache-age"),
  },
  commands: {
    "backend-details, get-*, search, resolve, repo-list, what-provides, depends-on, required-by": readsOnly,
    "*": changes(writes("package:PackageKit")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["pkcon search openssl", "pkcon get-updates", "pkcon --filter installed -c -1 get-packages"],
    guard: { "pkcon -y install nginx": ["write package:PackageKit"], "pkcon --filter a -c 1 refresh": ["write package:PackageKit"] },
    doubt: { "pkcon $X": "dynamic-word" },
  },
});
