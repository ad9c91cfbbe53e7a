import { defineTool, deletes, discloses, disrupts, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "azcopy",
  source: "AzCopy 10.32, cmd, github.com/Azure/azure-storage-azcopy",
  withoutCommand: "help",
  commands: {
    list: {
      /*READ*/ options: {
        ...flags("--machine-readable --mega-units --running-tally"),
        ...values("--properties --output-type --output-level --log-level --location --trailing-dot"),
      },
      operands: ["url"],
    },
    jobs: {
      withoutCommand: "help",
      commands: {
        "list, show": { options: values("--output-type --with-status"), operands: ["job?"] },
        "clean, remove, resume": changes(writes("bucket:azcopy jobs")),
      },
    },
    env: changes(discloses("secret:environment of azcopy")),
    "copy, cp, c, sync, s, sc, make, mk, set-properties, set-props": changes(writes("bucket:{argument}")),
    "remove, rm, r": changes(deletes("bucket:{argument}")),
    "login, logout": changes(writes("account:azcopy")),
    "benchmark, bench, b": changes(disrupts("bucket:load")),
  },
  examples: {
    allow: ["azcopy list https://a.blob.core.windows.net/c", "azcopy jobs list"],
    guard: {
      "azcopy copy a b": ["write bucket:a", "write bucket:b"],
      "azcopy rm x": ["delete bucket:x"],
      "azcopy jobs clean": ["write bucket:azcopy jobs"],
      "azcopy env": ["disclose secret:environment of azcopy"],
      "azcopy login": ["write account:azcopy"],
      "azcopy bench x": ["disrupt bucket:load"],
    },
    doubt: { "azcopy frobnicate": "unknown-command" },
  },
});
