import { defineTool, deletes, executes, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "regctl",
  source: "regctl 0.8 command reference, regclient.org/cli/regctl",
  syntax: "pflag",
  options: { ...values("-v|--verbosity --host --logopt --user-agent") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    tag: {
      withoutCommand: "help",
      commands: {
        "list, ls": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
        },
        "delete, del, rm, remove": always(deletes("image:tag")),
      },
    },
    repo: {
      withoutCommand: "help",
      commands: {
        "ls, list": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
        },
        "copy, cp": always(writes("image:by regctl")),
      },
    },
    manifest: {
      withoutCommand: "help",
      commands: {
        "get, head, diff, digest": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
        },
        put: always(writes("image:by regctl")),
        "delete, del, rm, remove": always(deletes("image:by regctl")),
      },
    },
    image: {
      withoutCommand: "help",
      commands: {
        "config, digest, inspect, manifest, ratelimit, check-base": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
        },
        "copy, cp, import, mod, create": always(writes("image:by regctl")),
        "export, get-file": always(writes("file:image")),
        "delete, del, rm, remove": always(deletes("image:by regctl")),
      },
    },
    artifact: {
      withoutCommand: "help",
      commands: {
        "list, ls, tree": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
        },
        get: always(writes("file:artifact")),
        put: always(writes("image:by regctl")),
      },
    },
    version: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "--format": { takes: "value", does: [executes("code:template {--format}")] } },
    },
    "registry, config": always(writes("account:registry")),
    blob: always(executes("session:blobs of a registry")),
  },
  examples: {
    allow: [
      "regctl tag list",
      "regctl repo ls",
      "regctl manifest get",
      "regctl image config",
      "regctl artifact list",
      "regctl version",
      "regctl --verbosity 1 --host 1 --logopt 1 --user-agent 1 tag list",
    ],
    guard: {
      "regctl tag list --format /srv/x": ["execute code:template /srv/x"],
      "regctl tag delete": ["delete image:tag"],
      "regctl repo ls --format /srv/x": ["execute code:template /srv/x"],
      "regctl repo copy": ["write image:by regctl"],
      "regctl manifest get --format /srv/x": ["execute code:template /srv/x"],
      "regctl manifest put": ["write image:by regctl"],
      "regctl manifest delete": ["delete image:by regctl"],
      "regctl image config --format /srv/x": ["execute code:template /srv/x"],
      "regctl image copy": ["write image:by regctl"],
      "regctl image export": ["write file:/repo/image"],
      "regctl image delete": ["delete image:by regctl"],
      "regctl artifact list --format /srv/x": ["execute code:template /srv/x"],
      "regctl artifact get": ["write file:/repo/artifact"],
      "regctl artifact put": ["write image:by regctl"],
      "regctl version --format /srv/x": ["execute code:template /srv/x"],
      "regctl registry": ["write account:registry"],
      "regctl blob": ["execute session:blobs of a registry"],
    },
    doubt: { "regctl frobnicate": "unknown-command" },
  },
});
