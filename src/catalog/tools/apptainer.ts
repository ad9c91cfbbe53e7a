import { defineTool, deletes, disrupts, executes, flags, grants, readsOnly, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "apptainer, singularity",
  source: "cmd/internal/cli, Apptainer 1.5, github.com/apptainer/apptainer",
  options: { ...flags("-q|--quiet -s|--silent -v|--verbose -d|--debug --nocolor --version") },
  withoutCommand: "help",
  commands: {
    inspect: {
      /*READ*/ options: {
        ...flags("-d|--deffile -r|--runscript -t|--test -l|--labels -s|--startscript -H|--helpfile -j|--json --all --list-apps"),
        ...values("--app"),
      },
      operands: ["image"],
      // What is no SIF answers itself, by a shell inside.
      does: [executes("container:{image}", unlike("image", /\.sif$/))],
    },
    "version, search": readsOnly,
    verify: {
      options: { ...flags("-l|--local -j|--json -a|--all --legacy-insecure"), ...values("-g|--group-id -i|--sif-id") },
      operands: ["image"],
    },
    instance: {
      withoutCommand: "help",
      commands: {
        "list, stats": readsOnly,
        "start, run": changes(executes("container:apptainer")),
        stop: changes(disrupts("container:apptainer")),
      },
    },
    cache: {
      withoutCommand: "help",
      commands: {
        list: readsOnly,
        clean: changes(deletes("image:cache")),
      },
    },
    capability: {
      withoutCommand: "help",
      commands: {
        "list, avail": readsOnly,
        "add, drop": changes(grants("account:capabilities of containers")),
      },
    },
    config: {
      withoutCommand: "help",
      commands: {
        global: changes(writes("configuration:apptainer")),
      },
    },
    sif: {
      withoutCommand: "help",
      commands: {
        "list, header, info": readsOnly,
        "add, del, setprim, new": changes(writes("image:apptainer")),
      },
    },
    "exec, run, shell, test, run-help": changes(executes("container:apptainer")),
    "build, pull, push, sign, delete, oci, overlay, registry, remote, key, keyserver, plugin": changes(writes("image:apptainer")),
  },
  examples: {
    allow: [
      "apptainer inspect --deffile --app x a.sif",
      "apptainer instance list",
      "apptainer cache list -v",
      "apptainer sif list a.sif",
      "apptainer capability list",
    ],
    guard: {
      "apptainer inspect folder": ["execute container:folder"],
      "apptainer run-help a.sif": ["execute container:apptainer"],
      "apptainer exec a.sif ls": ["execute container:apptainer"],
      "apptainer pull x": ["write image:apptainer"],
      "apptainer instance start a b": ["execute container:apptainer"],
      "apptainer instance stop b": ["disrupt container:apptainer"],
      "apptainer cache clean": ["delete image:cache"],
      "apptainer capability add x": ["grant account:capabilities of containers"],
      "apptainer config global x": ["write configuration:apptainer"],
      "apptainer sif del x": ["write image:apptainer"],
    },
    doubt: { "apptainer verify -u https://x a.sif": "unknown-option", "apptainer frobnicate": "unknown-command" },
  },
});
