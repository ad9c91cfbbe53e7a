import { defineTool, discloses, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dotnet-trace, dotnet-dump, dotnet-stack",
  source: "src/Tools, github.com/dotnet/diagnostics",
  withoutCommand: "help",
  commands: {
    "ps, list-profiles": { /*READ*/ operands: [] },
    report: { options: { ...values("-p|--process-id -n|--name --duration") }, operands: [] },
    "collect, convert": changes(writes("file:trace of the process")),
    analyze: changes(discloses("secret:memory of the process")),
  },
  examples: {
    allow: ["dotnet-trace ps", "dotnet-stack report -p 89"],
    guard: {
      "dotnet-dump collect -p 89": ["write file:/repo/trace of the process"],
      "dotnet-dump analyze x": ["disclose secret:memory of the process"],
    },
    doubt: { "dotnet-trace frobnicate": "unknown-command" },
  },
});
