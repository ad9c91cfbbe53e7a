import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "httpie",
  source: "httpie(1), HTTPie 3.2.1, Debian 12",
  withoutCommand: "help",
  commands: {
    cli: {
      withoutCommand: "help",
      commands: {
        plugins: {
          withoutCommand: "help",
          commands: { list: readsOnly, "install, uninstall, upgrade": always(executes("code:HTTPie plugin")) },
        },
        "check-updates": readsOnly,
        "export-args": readsOnly,
        sessions: always(writes("configuration:HTTPie sessions")),
      },
    },
    plugins: {
      withoutCommand: "help",
      commands: { list: readsOnly, "install, uninstall, upgrade": always(executes("code:HTTPie plugin")) },
    },
  },
  examples: {
    allow: ["httpie cli plugins list --json", "httpie plugins list", "httpie cli check-updates"],
    guard: {
      "httpie cli plugins install x": ["execute code:HTTPie plugin"],
      "httpie plugins install x": ["execute code:HTTPie plugin"],
      "httpie cli sessions upgrade-all": ["write configuration:HTTPie sessions"],
    },
    doubt: { "httpie frobnicate": "unknown-command" },
  },
});
