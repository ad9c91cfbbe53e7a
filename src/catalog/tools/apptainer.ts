import { defineTool, deletes, disrupts, executes, flags, grants, readsOnly, unless, unlike, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "apptainer, singularity",
  source: "cmd/internal/cli, Apptainer 1.5, github.com/apptainer/apptainer",
  helpAs: ["-h"],
  options: { ...flags("-q|--quiet -s|--silent -v|--verbose -d|--debug --nocolor --version") },
  withoutCommand: "help",
  commands: {
    inspect: {
      /*READ*/ options: {
        ...flags(
          "-d|--deffile -r|--runscript -t|--test -l|--labels -s|--startscript -H|--helpfile -e|--environment -j|--json --all --list-apps",
        ),
        ...values("--app"),
      },
      operands: ["image"],
      // What is no SIF answers itself, by a shell inside.
      does: [executes("container:{image}", unlike("image", /\.sif$/))],
    },
    "version, search": readsOnly,
    verify: {
      options: {
        ...flags("-l|--local -j|--json -a|--all --legacy-insecure --ocsp-verify"),
        ...values("-g|--group-id -i|--sif-id --key --certificate --certificate-intermediates --certificate-roots"),
      },
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
        clean: {
          options: { ...flags("-n|--dry-run -f|--force"), ...values("-D|--days -T|--type") },
          preview: [when("--dry-run")],
          does: [deletes("image:cache")],
        },
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
        global: {
          options: flags("-g|--get -d|--dry-run -s|--set -u|--unset -r|--reset"),
          operands: ["directive", "value?"],
          // What is to be set comes before what is asked for.
          does: [
            writes("configuration:apptainer", unless("--get", "--dry-run")),
            writes("configuration:apptainer", when("--get"), when("--set", "--unset", "--reset"), unless("--dry-run")),
          ],
        },
      },
    },
    sif: {
      withoutCommand: "help",
      commands: {
        "list, header, info": readsOnly,
        "add, del, setprim, new": changes(writes("image:apptainer")),
      },
    },
    registry: { withoutCommand: "help", commands: { list: readsOnly, "login, logout": changes(writes("account:container registry")) } },
    "exec, run, shell, test, run-help": changes(executes("container:apptainer")),
    "build, pull, push, sign, delete, oci, overlay, remote, key, keyserver, plugin": changes(writes("image:apptainer")),
  },
  examples: {
    allow: [
      "apptainer inspect --deffile --app x a.sif",
      "apptainer instance list",
      "apptainer cache list -v",
      "apptainer sif list a.sif",
      "apptainer capability list",
      "apptainer capability add -h",
      "apptainer cache clean -n --days 30",
      "apptainer config global -g mount",
      "apptainer registry list",
      "apptainer verify --key a.pem a.sif",
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
      "apptainer config global --set x y": ["write configuration:apptainer"],
      "apptainer config global --get --reset x": ["write configuration:apptainer"],
      "apptainer registry login x": ["write account:container registry"],
      "apptainer sif del x": ["write image:apptainer"],
    },
    doubt: { "apptainer verify -u https://x a.sif": "unknown-option", "apptainer frobnicate": "unknown-command" },
  },
});
