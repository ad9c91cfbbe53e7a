import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "pamac",
  source: "pamac(8) and the option tables of manjaro/pamac's command line, 2023-06",
  commands: {
    "search, info, list, --version, --help, -h": readsOnly,
    // The other options download, or fetch what builds from the AUR.
    checkupdates: { options: flags("-h|--help -q|--quiet -a|--aur --no-aur --no-devel") },
    "*": changes(writes("package:pamac")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["pamac search nginx", "pamac list -i", "pamac checkupdates -aq"],
    guard: { "pamac install nginx": ["write package:pamac"] },
    doubt: { "pamac $X": "dynamic-word", "pamac checkupdates --download-updates": "unknown-option" },
  },
});
