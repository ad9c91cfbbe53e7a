import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "pkcon",
  source: "pkcon(1) and --help, PackageKit 1.2.6",
  options: {
    ...flags(
      "-v|--verbose --version -h|--help --help-all -n|--background -p|--plain -y|--noninteractive -d|--only-download --allow-downgrade --allow-reinstall --allow-untrusted --autoremove",
    ),
    ...values("--filter -c|--cache-age"),
  },
  commands: {
    "backend-details, get-*, search, resolve, repo-list, what-provides, depends-on, required-by, offline-get-prepared, offline-status":
      readsOnly,
    "*": changes(writes("package:PackageKit")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["pkcon search openssl", "pkcon get-updates", "pkcon --filter installed -c -1 get-packages"],
    guard: { "pkcon -y install nginx": ["write package:PackageKit"], "pkcon --filter a -c 1 refresh": ["write package:PackageKit"] },
    doubt: { "pkcon $X": "dynamic-word" },
  },
});
