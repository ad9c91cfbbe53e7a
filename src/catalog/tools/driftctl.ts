import { defineTool, executes, flags, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "driftctl",
  source: "pkg/cmd of driftctl 0.40, github.com/snyk/driftctl",
  syntax: "pflag",
  helpAs: ["-h"],
  options: flags("--no-version-check --disable-telemetry"),
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    // It runs the providers of the folder's Terraform state.
    scan: always(executes("code:Terraform providers of the scan")),
    fmt: always(writes("file:/?")),
    "gen-driftignore": always(writes("file:.driftignore")),
  },
  examples: {
    allow: ["driftctl scan -h", "driftctl version --no-version-check"],
    guard: {
      "driftctl scan --from tfstate://x": ["execute code:Terraform providers of the scan"],
      "driftctl fmt": ["write file:/?"],
      "driftctl gen-driftignore": ["write file:/repo/.driftignore"],
    },
    doubt: { "driftctl frobnicate": "unknown-command" },
  },
});
