import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "luarocks",
  source: "recalled from `luarocks help` 3.9",
  options: flags("-h|--help --version --local --global --verbose"),
  commands: { "list, show, search, which, help": readsOnly, "*": changes(writes("package:luarocks")) },
  withoutCommand: "help",
  examples: {
    allow: ["luarocks list --porcelain", "luarocks show lpeg"],
    guard: { "luarocks install lpeg": ["write package:luarocks"] },
    doubt: { "luarocks --project-tree x list": "unknown-option" },
  },
});
