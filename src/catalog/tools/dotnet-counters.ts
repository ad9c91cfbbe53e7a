import { defineTool, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dotnet-counters",
  source: "src/Tools/dotnet-counters/Program.cs, github.com/dotnet/diagnostics",
  withoutCommand: "help",
  commands: {
    "ps, list": { /*READ*/ operands: [] },
    monitor: {
      options: { ...values("-p|--process-id -n|--name --counters --refresh-interval --maxHistograms --maxTimeSeries --duration") },
      operands: [],
    },
    collect: changes(writes("file:counters")),
  },
  examples: {
    allow: ["dotnet-counters ps", "dotnet-counters monitor -p 89 --counters System.Runtime"],
    guard: { "dotnet-counters collect -p 89": ["write file:/repo/counters"] },
    doubt: { "dotnet-counters frobnicate": "unknown-command" },
  },
});
