import { changes } from "./_changes.ts";
import { defineTool, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "pamac",
  source: "recalled from pamac(1) 11",
  commands: { "search, info, list, checkupdates, --version, --help": readsOnly, "*": changes(writes("package:pamac")) },
  withoutCommand: "help",
  examples: {
    allow: ["pamac search nginx", "pamac list -i", "pamac checkupdates"],
    guard: { "pamac install nginx": ["write package:pamac"] },
    doubt: { "pamac $X": "dynamic-word" },
  },
});
