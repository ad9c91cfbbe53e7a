import { defineTool, deletes, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

export default defineTool({
  // To know what there is, it imports the code of the project.
  name: "dagster",
  source: "Dagster CLI API reference (2026-10), docs.dagster.io",
  withoutCommand: "help",
  commands: {
    asset: group({
      list: always(executes("code:definitions of the project")),
      materialize: always(executes("pipeline:dagster assets")),
      "wipe, wipe-partitions-status-cache": always(deletes("pipeline:what dagster knows of {argument:assets}")),
    }),
    debug: group({ export: always(writes("file:/?")), import: always(writes("pipeline:runs of dagster")) }),
  },
  examples: {
    allow: ["dagster --version"],
    guard: {
      "dagster asset list -m app": ["execute code:definitions of the project"],
      "dagster asset materialize --select x": ["execute pipeline:dagster assets"],
      "dagster asset wipe x": ["delete pipeline:what dagster knows of x"],
      "dagster debug export a b": ["write file:/?"],
      "dagster debug import a": ["write pipeline:runs of dagster"],
    },
    doubt: { "dagster frobnicate": "unknown-command", "dagster run wipe": "unknown-command" },
  },
});
