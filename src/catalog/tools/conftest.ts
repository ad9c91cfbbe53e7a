import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "conftest",
  source: "conftest 0.56 documentation, conftest.dev",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, help": readsOnly,
    "test, verify": always(executes("code:rego policies")),
    fmt: always(writes("file:rego policies")),
    "pull, push, plugin": always(writes("package:rego policies")),
  },
  examples: {
    allow: ["conftest version"],
    guard: {
      "conftest test": ["execute code:rego policies"],
      "conftest fmt": ["write file:/repo/rego policies"],
      "conftest pull": ["write package:rego policies"],
    },
    doubt: { "conftest frobnicate": "unknown-command" },
  },
});
