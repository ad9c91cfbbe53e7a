import { defineTool, disrupts, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dotnet-gcdump",
  source: "src/Tools/dotnet-gcdump, github.com/dotnet/diagnostics",
  withoutCommand: "help",
  commands: {
    ps: { operands: [] },
    // Of a process that runs, it makes the dump first: all memory is collected.
    report: changes(disrupts("service:process whose memory is collected")),
    "collect, convert": changes(writes("file:dump of the process")),
  },
  examples: {
    allow: ["dotnet-gcdump ps"],
    guard: {
      "dotnet-gcdump report -p 89": ["disrupt service:process whose memory is collected"],
      "dotnet-gcdump collect -p 89": ["write file:/repo/dump of the process"],
    },
    doubt: { "dotnet-gcdump frobnicate": "unknown-command" },
  },
});
