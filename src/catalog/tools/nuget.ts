import { defineTool, discloses, executes, flags, unlike, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "nuget, nuget.exe",
  source: "docs/reference/cli-reference of NuGet's documentation (2026-08), github.com/NuGet/docs.microsoft.com-nuget",
  syntax: "single-mixed",
  withoutCommand: "help",
  commands: {
    "list, search": {
      options: { ...flags("-AllVersions -PreRelease -IncludeDelisted -NonInteractive"), ...values("-Source -Take -Verbosity") },
      operands: ["term*"],
    },
    help: { operands: ["command?"] },
    locals: {
      options: { ...flags("-List"), "-Clear": { takes: "flag", does: [writes("package:caches of nuget")] } },
      operands: ["cache"],
    },
    sources: {
      options: values("-Format"),
      operands: ["action?"],
      does: [writes("configuration:sources of packages", unlike("action", /^list$/i))],
    },
    // Passwords are kept there.
    config: always(discloses("secret:configuration of nuget")),
    // Projects are asked, and packages may hold scripts.
    "restore, install, update, pack": always(executes("code:projects and packages")),
    "push, add, init, delete, mirror": always(writes("package:{argument}")),
    "setapikey, trusted-signers, sign": always(writes("configuration:nuget")),
  },
  examples: {
    allow: ["nuget search json -Source nuget.org -Take 5", "nuget locals all -List", "nuget sources list"],
    guard: {
      "nuget locals all -Clear": ["write package:caches of nuget"],
      "nuget sources Add": ["write configuration:sources of packages"],
      "nuget sources -Format list remove": ["write configuration:sources of packages"],
      "nuget config x": ["disclose secret:configuration of nuget"],
      "nuget restore": ["execute code:projects and packages"],
      "nuget push x": ["write package:x"],
      "nuget setapikey x": ["write configuration:nuget"],
    },
    doubt: { "nuget frobnicate": "unknown-command", "nuget search x -ConfigFile y": "unknown-option" },
  },
});
