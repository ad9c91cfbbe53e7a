import { defineTool, deletes, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pre-commit",
  source: "pre-commit 3.5, documentation",
  commands: {
    "validate-config, validate-manifest, sample-config, help": readsOnly,
    "run, try-repo": changes(executes("code:hooks")),
    "install, uninstall, install-hooks, autoupdate, init-templatedir": changes(writes("git-configuration:hooks")),
    "clean, gc": changes(deletes("store:hook environments")),
  },
  examples: {
    allow: ["pre-commit validate-config"],
    guard: {
      "pre-commit run x": ["execute code:hooks"],
      "pre-commit install x": ["write git-configuration:hooks"],
      "pre-commit clean x": ["delete store:hook environments"],
    },
    doubt: { "pre-commit frobnicate": "unknown-command" },
  },
});
