import { defineTool, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  name: "vendir",
  source: "cmd of vendir (2024-03), github.com/carvel-dev/vendir",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    "tools, t": group({ "sort-semver": reading("--prerelease", "-c|--constraint -v|--version --prerelease-identifier") }),
    // Its configuration says what is fetched and which folders are replaced.
    sync: always(writes("file:.")),
  },
  examples: {
    allow: ["vendir version", "vendir tools sort-semver -v 1.0.0 -c '>0.9'"],
    guard: { "vendir sync --chdir /srv": ["write file:/repo"] },
    doubt: { "vendir frobnicate": "unknown-command" },
  },
});
