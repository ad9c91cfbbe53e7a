import { defineTool, deletes, executes, flags, like, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "oras",
  source: "ORAS 1.2 command reference, oras.land/docs/commands",
  syntax: "pflag",
  options: {
    ...flags("--debug --insecure --plain-http -v|--verbose"),
    ...values("-u|--username -p|--password"),
    "--registry-config": { takes: "value", does: [executes("code:registry settings {--registry-config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "version, resolve": readsOnly,
    discover: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: {
        "--template": { takes: "value", does: [executes("code:template {--template}")] },
        "--format": { takes: "value", does: [executes("code:template {--format}", like("--format", /template/))] },
      },
    },
    "repo, repository": { withoutCommand: "help", commands: { "ls, list, tags, show-tags": readsOnly } },
    manifest: {
      withoutCommand: "help",
      commands: {
        "fetch, fetch-config": {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: {
            "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
            "--template": { takes: "value", does: [executes("code:template {--template}")] },
            "--format": { takes: "value", does: [executes("code:template {--format}", like("--format", /template/))] },
          },
        },
        "push, index": always(writes("image:by oras")),
        delete: always(deletes("image:by oras")),
      },
    },
    blob: {
      withoutCommand: "help",
      commands: { push: always(writes("image:by oras")), delete: always(deletes("image:by oras")), fetch: always(writes("file:blob")) },
    },
    "push, copy, cp, tag, attach": always(writes("image:by oras")),
    "pull, backup": always(writes("file:artifact")),
    restore: always(writes("image:by oras")),
    "login, logout": always(writes("account:registry")),
  },
  examples: {
    allow: ["oras version", "oras discover", "oras repo ls", "oras manifest fetch", "oras --username 1 --password 1 version"],
    guard: {
      "oras discover --template /srv/x": ["execute code:template /srv/x"],
      "oras discover --format go-template={{.}}": ["execute code:template go-template={{.}}"],
      "oras manifest fetch -o /srv/x": ["write file:/srv/x"],
      "oras manifest fetch --template /srv/x": ["execute code:template /srv/x"],
      "oras manifest fetch --format go-template={{.}}": ["execute code:template go-template={{.}}"],
      "oras manifest push": ["write image:by oras"],
      "oras manifest delete": ["delete image:by oras"],
      "oras blob push": ["write image:by oras"],
      "oras blob delete": ["delete image:by oras"],
      "oras blob fetch": ["write file:/repo/blob"],
      "oras push": ["write image:by oras"],
      "oras pull": ["write file:/repo/artifact"],
      "oras restore": ["write image:by oras"],
      "oras login": ["write account:registry"],
      "oras --registry-config /srv/x version": ["execute code:registry settings /srv/x"],
    },
    doubt: { "oras frobnicate": "unknown-command" },
  },
});
