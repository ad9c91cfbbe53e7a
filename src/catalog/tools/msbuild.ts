import { defineTool, executes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "msbuild, xbuild",
  source: "docs/reference/msbuild-targets.md of NuGet's documentation (2026-08), which names what its targets run",
  help: "never",
  ...always(executes("code:targets of the project")),
  examples: { allow: [], guard: { "msbuild -t:restore": ["execute code:targets of the project"] }, doubt: {} },
});
