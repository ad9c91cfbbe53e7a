import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "conda, mamba, micromamba",
  source: "conda 23, documentation: Commands",
  options: { ...flags("-V|--version -h|--help") },
  commands: {
    "list, info, search, compare, notices": readsOnly,
    doctor: { optionsOnlyRead: true, operands: ["check*"], options: { "--fix": { takes: "flag", does: [writes("package:environment")] } } },
    env: { commands: { list: readsOnly, "create, update, remove": changes(writes("package:conda environment")) } },
    "install, update, upgrade, remove, uninstall, create, clean, rename": changes(writes("package:conda environment")),
    run: changes(executes("code:conda environment")),
    "config, init": changes(writes("configuration:conda")),
  },
  examples: {
    allow: ["conda list -n shop", "conda env list"],
    guard: {
      "conda doctor --fix": ["write package:environment"],
      "conda install x": ["write package:conda environment"],
      "conda run x": ["execute code:conda environment"],
      "conda config x": ["write configuration:conda"],
      "conda env remove -n x": ["write package:conda environment"],
    },
    doubt: { "conda frobnicate": "unknown-command" },
  },
});
