import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dotnet",
  source: "dotnet 8, documentation: .NET CLI; global.json overview: paths of an SDK",
  loads: [{ files: "global.json", above: true, codes: /paths|msbuild-sdks/i, even: "always" }],
  helpAs: ["-h"],
  options: { ...flags("--info --version --list-sdks --list-runtimes -h|--help") },
  withoutCommand: "help",
  commands: {
    help: readsOnly,
    nuget: { commands: { list: readsOnly, "push, delete": changes(writes("package:published NuGet package")) } },
    "tool, workload": {
      commands: { "list, search": readsOnly, "install, uninstall, update, restore": changes(writes("package:.NET tool")) },
    },
    sdk: { commands: { check: readsOnly } },
    "run, test, watch, exec, vstest, script": changes(executes("code:.NET program")),
    "build, publish, pack, restore, clean, msbuild, new, add, remove": changes(executes("code:.NET build")),
  },
  examples: {
    allow: ["dotnet --info", "dotnet --list-sdks", "dotnet tool list -g", "dotnet", "dotnet tool -h"],
    guard: {
      "dotnet run x": ["execute code:.NET program"],
      "dotnet build x": ["execute code:.NET build"],
      "dotnet nuget push x": ["write package:published NuGet package"],
      "dotnet tool install x": ["write package:.NET tool"],
    },
    doubt: { "dotnet frobnicate": "unknown-command" },
  },
});
