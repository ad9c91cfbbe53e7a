import { defineTool, deletes, discloses, executes, flags, readsOnly, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "conda, mamba, micromamba",
  source: "conda 23, documentation: Commands; conda/cli/main_package.py, github.com/conda/conda",
  helpAs: ["-h"],
  options: { ...flags("-V|--version -h|--help") },
  commands: {
    "list, search, compare, notices": readsOnly,
    // Channels' addresses with the tokens in them.
    info: {
      optionsOnlyRead: true,
      options: { "--unsafe-channels": { takes: "flag", does: [discloses("secret:tokens of channels")] } },
      operands: ["package*"],
    },
    doctor: { optionsOnlyRead: true, operands: ["check*"], options: { "--fix": { takes: "flag", does: [writes("package:environment")] } } },
    env: {
      commands: {
        list: readsOnly,
        config: { commands: { vars: { commands: { "set, unset": changes(writes("configuration:conda")) } } } },
        "create, update, remove": changes(writes("package:conda environment")),
      },
    },
    "install, update, upgrade, remove, uninstall, create, clean, rename": changes(writes("package:conda environment")),
    package: {
      options: {
        ...flags("-w|--which -u|--untracked"),
        ...values("-n|--name -p|--prefix"),
        "-r, --reset": { takes: "flag", does: [deletes("package:untracked files of a conda environment")] },
      },
      operands: ["path*"],
      // Else it makes an archive.
      does: [writes("file:.", unless("--which", "--untracked"))],
    },
    run: changes(executes("code:conda environment")),
    repoquery: { commands: { "search, depends, whoneeds": readsOnly } },
    config: {
      options: { ...flags("--show-sources --system --env --json -v -q"), ...values("--get --describe"), "--show": "attached" },
      operands: ["name*"],
      does: [writes("configuration:conda", unless("--show", "--show-sources", "--describe", "--get"))],
    },
    init: changes(writes("configuration:conda")),
  },
  examples: {
    allow: [
      "conda config --show",
      "conda repoquery depends numpy",
      "conda list -n shop",
      "conda env list",
      "conda info --envs",
      "conda search x",
      "conda info x",
      "conda package -w /opt/x",
      "conda package -u -n shop",
      "conda create -h",
    ],
    guard: {
      "conda info --unsafe-channels": ["disclose secret:tokens of channels"],
      "conda package -u --reset": ["delete package:untracked files of a conda environment"],
      "conda package -n shop": ["write file:/repo"],
      "conda doctor --fix": ["write package:environment"],
      "conda init bash": ["write configuration:conda"],
      "conda env config vars set A=b": ["write configuration:conda"],
      "conda install x": ["write package:conda environment"],
      "conda run x": ["execute code:conda environment"],
      "conda config x": ["write configuration:conda"],
      "conda env remove -n x": ["write package:conda environment"],
    },
    doubt: { "conda frobnicate": "unknown-command", "conda env export": "unknown-command" },
  },
});
